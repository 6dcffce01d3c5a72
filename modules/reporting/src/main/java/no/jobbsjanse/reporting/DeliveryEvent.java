package no.jobbsjanse.reporting;

import java.time.OffsetDateTime;

/**
 * Something that was done about the report of a place.
 *
 * @param kind what
 * @param afterNumber number of the latest delivery then, 0 for none
 * @param reason why it was reopened, or {@code null}
 * @param at when
 * @param by who, as shown
 */
public record DeliveryEvent(Kind kind, int afterNumber, String reason, OffsetDateTime at, String by) {

    /** What was done. */
    public enum Kind {
        /** The administrators were reminded. */
        REMINDED,
        /** The report was opened again. */
        REOPENED,
        /** The report was approved. */
        APPROVED
    }
}
