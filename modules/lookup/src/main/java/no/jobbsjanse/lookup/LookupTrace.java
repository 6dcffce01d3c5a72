package no.jobbsjanse.lookup;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What has happened to the look-up of one name, for IMDi's support.
 *
 * @param enteredAt when the number was entered
 * @param answeredAt when Folkeregisteret last answered; {@code null} while it is asked, for the first time or anew
 * @param nextAttemptAt when it is asked next; {@code null} if nobody waits
 * @param attempts the latest first, at most {@value LookupTraces#MOST}
 */
public record LookupTrace(OffsetDateTime enteredAt, OffsetDateTime answeredAt, OffsetDateTime nextAttemptAt,
        List<LookupAttempt> attempts) {
}
