package no.jobbsjanse.registry;

import java.util.Arrays;
import java.util.Optional;

/**
 * Series of invented numbers, told by what is added to the month. Accepted only where the configuration says so.
 * Sources: Skatteetaten, «Test for konsumenter» (Tenor); the published validators of Nav (Dolly) and bekkopen (NHN).
 */
public enum SyntheticSeries {
    /** Skatteetaten's test register. */
    TENOR(80),
    /** Norsk helsenett. */
    NHN(65),
    /** Nav; the same shape as the H-numbers of health enterprises. */
    DOLLY(40);

    private final int addedToMonth;

    SyntheticSeries(int addedToMonth) {
        this.addedToMonth = addedToMonth;
    }

    int addedToMonth() {
        return addedToMonth;
    }

    /** The series a two-digit month belongs to; empty for an ordinary month or none at all. */
    static Optional<SyntheticSeries> ofMonth(int month) {
        return Arrays.stream(values())
                .filter(series -> month > series.addedToMonth && month <= series.addedToMonth + 12)
                .findFirst();
    }
}
