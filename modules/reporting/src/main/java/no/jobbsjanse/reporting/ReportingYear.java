package no.jobbsjanse.reporting;

import java.time.LocalDate;
import no.jobbsjanse.access.LogSubject;

/**
 * A year for which the municipalities report.
 *
 * @param year calendar year
 * @param opensOn first day on which its report can be delivered
 * @param deadline last day on which it should be
 * @param target resultatkrav in per cent: how many of those who end should go to work or education
 * @param targetConfirmed whether IMDi has confirmed the target
 * @param locked whether nothing more is delivered, unless IMDi reopens the report of a place
 */
public record ReportingYear(int year, LocalDate opensOn, LocalDate deadline, int target, boolean targetConfirmed,
        boolean locked) implements LogSubject {

    @Override
    public String loggedDetail() {
        return "year=" + year;
    }

    /** Whether the deadline is over. */
    public boolean isLate(LocalDate today) {
        return today.isAfter(deadline);
    }
}
