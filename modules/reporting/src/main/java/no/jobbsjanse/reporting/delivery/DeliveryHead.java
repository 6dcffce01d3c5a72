package no.jobbsjanse.reporting.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.ReportCounts;

/** A delivered annual report without its rows; see the comment on the table. */
@Entity
@Table(schema = "reporting", name = "delivery")
public class DeliveryHead {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "year")
    private int year;

    @Column(name = "number")
    private int number;

    @Embedded
    private Figures figures;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "delivered_at")
    private OffsetDateTime deliveredAt;

    @Column(name = "delivered_by")
    private String deliveredBy;

    @Column(name = "delivered_by_name")
    private String deliveredByName;

    protected DeliveryHead() {
    }

    DeliveryHead(Scope place, int year, int number, ReportCounts counts, String checksum, OffsetDateTime at, Actor by) {
        this.id = UUID.randomUUID();
        this.municipality = place.municipality();
        this.district = place.district();
        this.year = year;
        this.number = number;
        this.figures = new Figures(counts);
        this.checksum = checksum;
        this.deliveredAt = at;
        this.deliveredBy = by.subject();
        this.deliveredByName = by.name();
    }

    /** Whose report it is. */
    public Scope place() {
        return new Scope(municipality, district);
    }

    /** As others see it. */
    public Delivery delivery() {
        return new Delivery(id, year, number, figures.counts(), checksum, deliveredAt, deliveredByName);
    }
}
