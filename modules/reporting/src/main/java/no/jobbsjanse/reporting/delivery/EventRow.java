package no.jobbsjanse.reporting.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.reporting.DeliveryEvent;

/** What was done about the report of a place; see the comment on the table. */
@Entity
@Table(schema = "reporting", name = "delivery_event")
public class EventRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DeliveryEvent.Kind kind;

    @Column(name = "after_number")
    private int afterNumber;

    @Column(name = "days_before")
    private Integer daysBefore;

    @Column(name = "reason")
    private String reason;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @Column(name = "caused_by")
    private String causedBy;

    @Column(name = "caused_by_name")
    private String causedByName;

    protected EventRow() {
    }

    EventRow(Scope place, int year, DeliveryEvent event, Integer daysBefore, Actor by) {
        this.id = UUID.randomUUID();
        this.municipality = place.municipality();
        this.district = place.district();
        this.year = year;
        this.kind = event.kind();
        this.afterNumber = event.afterNumber();
        this.daysBefore = daysBefore;
        this.reason = event.reason();
        this.happenedAt = event.at();
        this.causedBy = by.subject();
        this.causedByName = by.name();
    }

    UUID id() {
        return id;
    }

    /** Whose report. */
    public Scope place() {
        return new Scope(municipality, district);
    }

    boolean isReminder(int days) {
        return daysBefore != null && daysBefore == days;
    }

    /** As others see it. */
    public DeliveryEvent event() {
        return new DeliveryEvent(kind, afterNumber, reason, happenedAt, causedByName);
    }
}
