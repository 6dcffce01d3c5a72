package no.jobbsjanse.reporting.year;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import no.jobbsjanse.reporting.ReportingYear;

/** A reporting year; see the comment on the table. */
@Entity
@Table(schema = "reporting", name = "reporting_year")
public class ReportingYearRow {

    @Id
    @Column(name = "year")
    private int year;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "deadline")
    private LocalDate deadline;

    @Column(name = "target")
    private int target;

    @Column(name = "target_confirmed")
    private boolean targetConfirmed;

    @Column(name = "locked")
    private boolean locked;

    protected ReportingYearRow() {
    }

    /** A year as it shall be. */
    public ReportingYearRow(ReportingYear wanted) {
        year = wanted.year();
        become(wanted);
    }

    /** It shall be so; its number never changes. */
    public void become(ReportingYear wanted) {
        opensOn = wanted.opensOn();
        deadline = wanted.deadline();
        target = wanted.target();
        targetConfirmed = wanted.targetConfirmed();
        locked = wanted.locked();
    }

    /** As others see it. */
    public ReportingYear year() {
        return new ReportingYear(year, opensOn, deadline, target, targetConfirmed, locked);
    }
}
