package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.mail.Outbox;

/** Brings invitations to mind: some days after the mail, and for the last time shortly before the link expires. */
@ApplicationScoped
@Transactional
class Reminders {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private InvitationLedger ledger;

    @Inject
    private InvitationSettings settings;

    @Inject
    private Outbox outbox;

    /** An invitation that was opened, and whose account it is. */
    record Opened(UUID invitation, String account) {
    }

    /** Withdraws those to municipalities that are no more: nobody is reminded of them. */
    void withdrawEnded() {
        ledger.withdrawEnded();
    }

    /** Posts what is due; each once. */
    void post() {
        OffsetDateTime now = OffsetDateTime.now();
        invitations.toRemind(now, settings.firstReminder(), settings.lastReminder())
                .forEach(id -> invitations.forChange(id).filter(one -> one.isOpen() && !one.isChosen())
                        .ifPresent(one -> remind(one, now)));
    }

    private void remind(InvitationRow invitation, OffsetDateTime now) {
        boolean last = !invitation.expiresAt().minus(settings.lastReminder()).isAfter(now);
        MailKind kind = last ? MailKind.LAST_REMINDER : MailKind.REMINDER;
        // The first once for each invitation, the last once for each link.
        String once = kind + ":" + invitation.id() + (last ? ":" + invitation.linkNumber() : "");
        outbox.postAbout(invitation.id(), kind, once, invitation.email(), invitation.language(), invitation.values());
    }

    List<Opened> openedNotChosen() {
        return invitations.openedNotChosen().stream().flatMap(id -> invitations.find(id).stream())
                .map(one -> new Opened(one.id(), one.account())).toList();
    }

    void chosen(UUID invitation) {
        invitations.forChange(invitation).ifPresent(one -> one.chosen(OffsetDateTime.now()));
    }
}
