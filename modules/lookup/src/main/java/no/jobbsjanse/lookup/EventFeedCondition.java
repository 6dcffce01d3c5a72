package no.jobbsjanse.lookup;

import java.time.OffsetDateTime;

/**
 * How the reading of Folkeregisteret's events is going; nobody is in it.
 *
 * @param state in one word
 * @param eventAt when Folkeregisteret recorded the last event that has been read; {@code null} before the first
 * @param readAt when the feed was last read; {@code null} if never
 * @param unread how many events are known to lie ahead
 * @param failingSince since when it cannot be read; {@code null} unless {@code FAILING}
 * @param failure why it could not be read the last time that it could not; {@code null} if it always could
 * @param restartedAt when the pointer was last too old, and everybody was asked for again; {@code null} if never
 */
public record EventFeedCondition(State state, OffsetDateTime eventAt, OffsetDateTime readAt, long unread,
        OffsetDateTime failingSince, LookupFigures.LastFailure failure, OffsetDateTime restartedAt) {

    /** What a person needs to know. */
    public enum State {
        /** Not wanted by the configuration: the nightly refresh does without. */
        OFF,
        /** It has not been read yet. */
        STARTING,
        /** All events have been read. */
        UP_TO_DATE,
        /** Events lie ahead, and are being read. */
        BEHIND,
        /** It cannot be read; the pointer stays where it is, and it is tried again. */
        FAILING
    }
}
