package no.jobbsjanse.lookup.job;

import java.time.OffsetDateTime;
import no.jobbsjanse.registry.NorwegianClock;

/** What the columns of native queries hold. */
final class Columns {

    private Columns() {
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** @return {@code null} for an empty column */
    static OffsetDateTime time(Object value) {
        return value == null ? null : value instanceof OffsetDateTime time ? time
                : ((java.sql.Timestamp) value).toInstant().atZone(NorwegianClock.ZONE).toOffsetDateTime();
    }
}
