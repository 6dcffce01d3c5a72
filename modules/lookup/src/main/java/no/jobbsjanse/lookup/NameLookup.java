package no.jobbsjanse.lookup;

import java.time.OffsetDateTime;

/**
 * How far the look-up of a name has come. What was answered is told by {@link no.jobbsjanse.registry.NameState}.
 *
 * @param state what is going on
 * @param attempts how often Folkeregisteret has been asked since the number was entered or somebody asked to try again
 * @param nextAttemptAt when it is asked next; {@code null} unless {@code WAITING}
 * @param lastFailure why the last attempt failed; {@code null} if none has failed, or after an answer
 */
public record NameLookup(State state, int attempts, OffsetDateTime nextAttemptAt, LookupFailure lastFailure) {

    /** What is going on with a look-up. */
    public enum State {
        /** In the queue: for the first time, or after a failure. */
        WAITING,
        /** Folkeregisteret is being asked at this moment. */
        ASKING,
        /** Folkeregisteret has answered; nothing more will happen by itself. */
        ANSWERED
    }
}
