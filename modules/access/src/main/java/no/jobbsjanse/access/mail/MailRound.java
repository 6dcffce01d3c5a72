package no.jobbsjanse.access.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.Letters;
import no.jobbsjanse.access.invitation.InvitationAddress;
import no.jobbsjanse.access.invitation.LinkLedger;
import no.jobbsjanse.access.task.Pause;

/** Sends one mail after the other. No transaction is open while the mail server is spoken with. */
@ApplicationScoped
public class MailRound {

    private static final System.Logger LOG = System.getLogger(MailRound.class.getName());

    @Inject
    private Outbox outbox;

    @Inject
    private MailServer server;

    @Inject
    private LinkLedger links;

    @Inject
    private InvitationAddress addresses;

    // Somebody above this module has the words; not in the tests of modules that send no mail.
    @Inject
    private Instance<Letters> letters;

    /** Sends what is due longest; whether there was anything. */
    public boolean sendOne() {
        Optional<Mail> taken = outbox.take();
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(Mail mail) {
        Map<String, String> values = new HashMap<>(mail.values());
        if (mail.kind().opensInvitation()) {
            int number = Integer.parseInt(values.remove("number"));
            if (!links.isLive(mail.invitation(), number)) {
                outbox.drop(mail);
                return;
            }
            values.put("link", addresses.of(mail.invitation(), number));
        }
        MailServer.Outcome outcome = server.send(mail.id(), mail.recipient(), mail.replyTo(),
                letters.get().write(mail.kind(), mail.language(), values));
        if (outcome instanceof MailServer.Outcome.Delivered) {
            outbox.delivered(mail);
        } else if (outcome instanceof MailServer.Outcome.Refused refused) {
            LOG.log(Level.INFO, "Mail {0} was refused", mail.id());
            outbox.refused(mail, refused.words());
        } else if (outcome instanceof MailServer.Outcome.Away away) {
            LOG.log(mail.attempts() > 1 ? Level.DEBUG : Level.WARNING, "Mail {0} waits", mail.id());
            outbox.putOff(mail, Pause.after(mail.attempts()), away.words());
        }
    }
}
