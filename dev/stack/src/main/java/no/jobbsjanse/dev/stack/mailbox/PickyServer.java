package no.jobbsjanse.dev.stack.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;

import java.net.Socket;
import java.util.Locale;

/** Takes mails for everybody but those in one domain, whom it does not know, in the words of a real server. */
final class PickyServer extends SmtpServer {

    static final String REFUSED_DOMAIN = "avvist.example";

    private final SmtpManager manager;

    PickyServer(ServerSetup setup, Managers managers) {
        super(setup, managers);
        manager = new SmtpManager(managers.getImapHostManager(), managers.getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return refusal(recipient.getEmail());
            }
        };
    }

    private static String refusal(String address) {
        return address.toLowerCase(Locale.ROOT).endsWith("@" + REFUSED_DOMAIN)
            ? "550 5.1.1 <" + address + ">: Recipient address rejected: User unknown in virtual mailbox table" : null;
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new SmtpHandler(new SmtpCommandRegistry(), manager, socket);
    }
}
