package no.jobbsjanse.access.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Letter;
import no.jobbsjanse.access.mail.MailServer.Outcome;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MailServerContainerTest {

    private static final Letter LETTER = new Letter("Hei på deg", "Ren tekst, æøå", "<p>Formatert, æøå</p>");
    private static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(SmtpServer.class);
    }

    private static Outcome send(String port, String recipient) {
        return new MailServer("localhost", port, "jobbsjansen@example.no", false, false, Optional.empty(),
                Optional.empty(), 30).send(ID, recipient, "kari@example.no", LETTER);
    }

    private static Outcome answering(String toRecipient) {
        try (SmtpServer server = new SmtpServer(toRecipient)) {
            return send(server.port(), "somebody@example.no");
        }
    }

    @Test
    void a_letter_goes_as_text_and_formatted_and_can_be_known_again() throws InterruptedException {
        try (SmtpServer server = new SmtpServer("250 fine")) {
            assertThat(send(server.port(), "somebody@example.no")).isInstanceOf(Outcome.Delivered.class);
            assertThat(server.received()).contains("Message-ID: <" + ID + "@example.no>", "To: somebody@example.no",
                    "From: Jobbsjanseregisteret <jobbsjansen@example.no>", "Reply-To: kari@example.no",
                    "multipart/alternative", "text/plain; charset=UTF-8", "text/html; charset=utf-8",
                    "Subject: =?UTF-8?");
        }
    }

    @Test
    void an_address_that_nobody_has_is_refused_in_the_servers_words() {
        assertThat(answering("550 5.1.1 <somebody@example.no>: User unknown"))
                .isEqualTo(new Outcome.Refused("550 5.1.1 <somebody@example.no>: User unknown"));
    }

    @Test
    void a_server_that_is_busy_or_away_gets_the_letter_later() {
        assertThat(answering("451 4.7.1 Try again later")).isEqualTo(new Outcome.Away("451 4.7.1 Try again later"));
        assertThat(send("1", "somebody@example.no")).isInstanceOf(Outcome.Away.class);
    }

    @Test
    void what_cannot_be_an_address_is_not_tried() {
        assertThat(send("1", "somebody\r\nBcc: else@example.no")).isInstanceOf(Outcome.Refused.class);
    }
}
