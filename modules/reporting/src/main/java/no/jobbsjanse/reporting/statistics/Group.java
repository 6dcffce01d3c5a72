package no.jobbsjanse.reporting.statistics;

/**
 * Names a group of people that statistics count.
 *
 * @param kind what they have in common
 * @param when the year or month, {@code null}: now
 * @param what a status, a code, a skill …; {@code null} for nothing more
 * @param more what comes beside it, {@code null} for nothing more
 */
public record Group(Kind kind, Object when, Object what, Object more) {

    /** What the people of a group have in common. */
    public enum Kind {
        STATUS, TOOK_PART, STAYED, ENDED_IN_MONTH, STARTED_IN_MONTH, STARTED, ENDED, ENDED_IN_OTHER_MONTHS,
        STARTED_IN_OTHER_MONTHS, REASON, SUBREASON, COUNTED, NOT_COUNTED, ATTAINED, NOT_ATTAINED, UNSPECIFIC, SPECIFIC,
        LASTED, LEVELS_KNOWN, LEVELS_UNKNOWN, STEPS
    }

    /** Those of a year or month. */
    public static Group of(Kind kind, Object when) {
        return new Group(kind, when, null, null);
    }

    /** Those of a year or month with one thing more in common. */
    public static Group of(Kind kind, Object when, Object what) {
        return new Group(kind, when, what, null);
    }
}
