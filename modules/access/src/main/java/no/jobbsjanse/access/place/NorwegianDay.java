package no.jobbsjanse.access.place;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days begin and end at midnight in Norway, and moments are told in its time. */
public final class NorwegianDay {

    /** Norwegian time. */
    public static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private NorwegianDay() {
    }

    /** The day it is in Norway. */
    public static LocalDate today() {
        return LocalDate.now(NORWAY);
    }

    /** A moment that a native query has found; {@code null} for an empty column. */
    public static OffsetDateTime moment(Object column) {
        return column == null ? null : (column instanceof OffsetDateTime time ? time.toInstant()
                : ((Timestamp) column).toInstant()).atZone(NORWAY).toOffsetDateTime();
    }
}
