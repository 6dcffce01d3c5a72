package no.jobbsjanse.registry;

import java.time.LocalDate;
import no.jobbsjanse.registry.participation.Measure;
import no.jobbsjanse.registry.participation.Participation;

/** A year as the annual report looks at it: whoever takes part on at least one of its days belongs to it. */
record CalendarYear(int number) {

    LocalDate first() {
        return LocalDate.of(number, 1, 1);
    }

    LocalDate last() {
        return LocalDate.of(number, 12, 31);
    }

    /** Whether she has ended by the last day. */
    boolean hasSeenTheEndOf(Participation participation) {
        return participation.endedOn() != null && !participation.endedOn().isAfter(last());
    }

    /** Whether some of what she did lies in the year. A measure counts as soon as it is known what it is and since when. */
    boolean hasMeasureOf(Participation participation) {
        return Kind.MEASURE.rowsOf(participation).stream().map(Measure.class::cast).anyMatch(measure ->
                measure.type() != null && measure.startedOn() != null && !measure.startedOn().isAfter(last())
                        && (measure.endedOn() == null || !measure.endedOn().isBefore(first())));
    }
}
