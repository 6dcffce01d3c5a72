package no.jobbsjanse.dev.stack.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server and the page that shows what it got, both on this machine only. Ends when it is closed. Addresses in the
 * domain {@code avvist.example} are refused, so that it can be tried what happens then.
 */
public final class Mailbox implements AutoCloseable {

    private final GreenMail mail;
    private final HttpServer pages;

    private Mailbox(GreenMail mail, HttpServer pages) {
        this.mail = mail;
        this.pages = pages;
    }

    /**
     * Starts both.
     *
     * @param smtpPort where mails are delivered
     * @param pagePort where they are shown; 0 for any free port
     * @throws UncheckedIOException  when the port of the page is taken
     * @throws IllegalStateException when the port of the mail server is taken
     */
    public static Mailbox start(int smtpPort, int pagePort) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        GreenMail mail = new GreenMail(new ServerSetup(smtpPort, host, ServerSetup.PROTOCOL_SMTP)) {
            @Override
            protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
                return Map.of(ServerSetup.PROTOCOL_SMTP, new PickyServer(config[0], managers));
            }
        };
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        try {
            HttpServer pages = HttpServer.create(new InetSocketAddress(host, pagePort), 0);
            pages.createContext("/", new MailboxHandler(new Messages(mail)));
            pages.start();
            return new Mailbox(mail, pages);
        } catch (IOException e) {
            mail.stop();
            throw new UncheckedIOException("The mailbox page cannot listen on port " + pagePort, e);
        }
    }

    /** Where mails are delivered. */
    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** Where they are shown. */
    public int pagePort() {
        return pages.getAddress().getPort();
    }

    @Override
    public void close() {
        pages.stop(0);
        mail.stop();
    }

    /** Arguments: the port of the mail server, the port of the page. */
    public static void main(String[] arguments) throws InterruptedException {
        Mailbox mailbox = start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("Mail on port " + mailbox.smtpPort() + ", shown on http://localhost:" + mailbox.pagePort() + "/");
        new CountDownLatch(1).await();
    }
}
