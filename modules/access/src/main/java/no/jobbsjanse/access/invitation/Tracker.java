package no.jobbsjanse.access.invitation;

import java.time.OffsetDateTime;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.InvitationState;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.mail.Mail;

/** Says where an invitation stands, from what has happened to it and to its latest mail. */
final class Tracker {

    private Tracker() {
    }

    /**
     * @param mail the latest, or {@code null} before the first
     * @param accountDue when the account will be tried to be made, or {@code null} when there is one
     */
    static Invitation of(InvitationRow row, Mail mail, OffsetDateTime accountDue, OffsetDateTime now) {
        return new Invitation(row.id(), Role.of(row.role()).orElseThrow(), row.scope(), row.name(), row.email(),
                row.invitedByName(), state(row, mail, now), row.invitedAt(), row.expiresAt(),
                mail == null ? null : mail.firstAttemptAt(), mail == null ? null : mail.deliveredAt(), row.openedAt(),
                row.chosenAt(), row.firstLoginAt(), mail == null ? accountDue : mail.dueAt(),
                mail == null ? row.failure() : mail.answer());
    }

    private static InvitationState state(InvitationRow row, Mail mail, OffsetDateTime now) {
        if (row.isRevoked()) {
            return row.isRevokedByEnd() ? InvitationState.ENDED : InvitationState.REVOKED;
        }
        if (!row.isOpen()) {
            return InvitationState.DONE;
        }
        if (row.isChosen()) {
            return InvitationState.CHOSEN;
        }
        if (row.hasExpired(now)) {
            return InvitationState.EXPIRED;
        }
        if (mail != null && mail.refusedAt() != null) {
            return InvitationState.REFUSED;
        }
        if (row.openedAt() != null) {
            return InvitationState.OPENED;
        }
        return mail != null && mail.deliveredAt() != null ? InvitationState.DELIVERED : InvitationState.QUEUED;
    }
}
