package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An invitation as its administrator follows it. Times are {@code null} for what has not happened.
 *
 * @param role what she shall be
 * @param scope where
 * @param state derived from the times
 * @param expiresAt until when the link works
 * @param sentAt when the latest mail was handed to the mail server first
 * @param deliveredAt when the mail server took it
 * @param nextAttemptAt when what waits is tried again
 * @param answer the mail server's words when it did not take the mail; {@link #KEYCLOAK_AWAY} while there is no account
 */
public record Invitation(UUID id, Role role, Scope scope, String name, String email, String invitedBy,
        InvitationState state, OffsetDateTime invitedAt, OffsetDateTime expiresAt, OffsetDateTime sentAt,
        OffsetDateTime deliveredAt, OffsetDateTime openedAt, OffsetDateTime chosenAt, OffsetDateTime firstLoginAt,
        OffsetDateTime nextAttemptAt, String answer) {

    /** The answer that is none: Keycloak could not be asked for an account. */
    public static final String KEYCLOAK_AWAY = "KEYCLOAK_AWAY";

    private static final Pattern REPLY = Pattern.compile("[45]\\d\\d.*");

    /** What the mail server said when it did not take the mail; empty if it said nothing, or could not be asked. */
    public Optional<String> reply() {
        return Optional.ofNullable(answer).filter(words -> REPLY.matcher(words).matches());
    }
}
