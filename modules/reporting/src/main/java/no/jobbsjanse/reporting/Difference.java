package no.jobbsjanse.reporting;

import java.util.List;
import java.util.UUID;

/**
 * How one participation differs from what was delivered of it.
 *
 * @param participation technical key
 * @param kind whether it has come, gone or changed
 * @param changes what has changed, in the order of the keys; empty unless it has changed
 */
public record Difference(UUID participation, Kind kind, List<Change> changes) {

    /** The key under which the status of a participation stands among the fields. */
    public static final String STATUS = "status";

    /** What became of it. */
    public enum Kind {
        /** It was not in the delivery. */
        ADDED,
        /** It does not belong to the year any more. */
        REMOVED,
        /** Something about it is different. */
        CHANGED
    }

    /**
     * A value that differs.
     *
     * @param key of the field, or {@link #STATUS}
     * @param row technical key of the row, or {@code null}
     * @param before as delivered, or {@code null}
     * @param after as it is now, or {@code null}
     */
    public record Change(String key, String row, String before, String after) {
    }
}
