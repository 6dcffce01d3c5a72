package no.jobbsjanse.access;

import java.time.OffsetDateTime;

/**
 * What somebody sees who follows the link of an invitation. Only the live one tells more than its state.
 *
 * @param givenName of the invitee, or {@code null}
 * @param inviter full name, or {@code null}
 * @param role what she shall be, or {@code null}
 * @param scope where, or {@code null}
 * @param expiresAt until when it works, or {@code null}
 */
public record InvitationLink(State state, String givenName, String inviter, Role role, Scope scope,
        OffsetDateTime expiresAt) {

    /** What has become of a link. */
    public enum State {
        /** It leads on. */
        LIVE,
        /** Keycloak does not answer: it leads on in a while. */
        AWAY,
        /** A later mail has a link that works. */
        REPLACED,
        /** Its time is over; a new mail can be asked for. */
        EXPIRED,
        /** The invitation was withdrawn. */
        REVOKED,
        /** The municipality it was for is no more. */
        ENDED,
        /** User name and password are chosen: she can log in. */
        USED,
        /** It is none of ours, or was cut off on the way. */
        UNKNOWN
    }
}
