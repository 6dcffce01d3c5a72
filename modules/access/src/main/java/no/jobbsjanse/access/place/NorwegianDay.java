package no.jobbsjanse.access.place;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days begin and end at midnight in Norway. */
public final class NorwegianDay {

    /** Norwegian time. */
    public static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private NorwegianDay() {
    }

    /** The day it is in Norway. */
    public static LocalDate today() {
        return LocalDate.now(NORWAY);
    }
}
