package no.jobbsjanse.lookup;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What has happened to the look-up of one name, for IMDi's support.
 *
 * @param enteredAt when the number was entered
 * @param requestedAt when the name was last asked for: then, or when somebody tried again
 * @param answeredAt when Folkeregisteret last answered; {@code null} while it has not
 * @param nextAttemptAt when it is asked next; {@code null} if nobody waits
 * @param lastFailure why the last attempt failed; {@code null} if none has failed, or after an answer
 * @param attempts the latest first, at most {@value LookupTraces#MOST}
 */
public record LookupTrace(OffsetDateTime enteredAt, OffsetDateTime requestedAt, OffsetDateTime answeredAt,
        OffsetDateTime nextAttemptAt, LookupFailure lastFailure, List<LookupAttempt> attempts) {
}
