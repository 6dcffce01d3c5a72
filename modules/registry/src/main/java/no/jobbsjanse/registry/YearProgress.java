package no.jobbsjanse.registry;

import java.util.List;
import no.jobbsjanse.registry.participation.Participation;

/**
 * What a participation still lacks for the annual report of a year.
 *
 * @param missing fields that must be filled in, in the order of the pages; a tiltak in the year is one of them
 * @param toDischarge whether she has ended by the last day of the year and is not discharged
 */
public record YearProgress(List<Missing> missing, boolean toDischarge) {

    static YearProgress of(Participation participation, CalendarYear year) {
        return new YearProgress(Completeness.missingForYear(participation, year),
                year.hasSeenTheEndOf(participation) && participation.dischargedAt() == null);
    }

    /** Whether nothing is left to do for the year. */
    public boolean isComplete() {
        return missing.isEmpty() && !toDischarge;
    }
}
