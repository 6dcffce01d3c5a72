package no.jobbsjanse.reporting.year;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.reporting.YearChange;

/** What was changed about a reporting year; see the comment on the table. */
@Entity
@Table(schema = "reporting", name = "reporting_year_change")
public class ReportingYearChangeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "year")
    private int year;

    @Column(name = "property")
    private String property;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    protected ReportingYearChangeRow() {
    }

    /** A property of a year went from one value to another. */
    public ReportingYearChangeRow(int year, String property, String before, String after, OffsetDateTime at, Actor by) {
        this.id = UUID.randomUUID();
        this.year = year;
        this.property = property;
        this.oldValue = before;
        this.newValue = after;
        this.changedAt = at;
        this.changedBy = by.subject();
        this.changedByName = by.name();
    }

    /** As others see it. */
    public YearChange change() {
        return new YearChange(property, oldValue, newValue, changedAt, changedByName);
    }
}
