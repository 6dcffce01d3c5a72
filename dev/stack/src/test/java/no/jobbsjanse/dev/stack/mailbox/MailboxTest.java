package no.jobbsjanse.dev.stack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;

class MailboxTest {

    private final HttpClient browser = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void start() {
        mailbox = Mailbox.start(0, 0);
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void tells_what_to_do_while_it_is_empty() throws Exception {
        assertThat(get("/").body()).contains("ikke kommet noen e-post").contains("Glemt passord").doesNotContain("<table");
        assertThat(messages()).isEmpty();
    }

    @Test
    void lists_what_was_sent_newest_first() throws Exception {
        send("Første", "Hei", "");
        send("Andre æøå", "Hei", "");

        assertThat(messages().getValuesAs(JsonObject.class)).extracting(message -> message.getString("subject"))
            .containsExactly("Andre æøå", "Første");
        assertThat(get("/").body()).contains("2 meldinger").containsSubsequence("Andre æøå", "Første");
    }

    @Test
    void gives_tests_everything_as_json() throws Exception {
        send("Velkommen", "Følg lenken http://localhost:8180/a?b=1&c=2.\nHilsen oss",
            "<p>Følg <a href=\"http://localhost:8180/a?b=1&amp;c=2\">lenken</a></p>");

        JsonObject message = messages().getJsonObject(0);

        assertThat(message.getString("from")).isEqualTo("Jobbsjansen <jobbsjansen@example.no>");
        assertThat(message.getJsonArray("to").getString(0)).isEqualTo("kari@example.no");
        assertThat(message.getString("text")).contains("Hilsen oss");
        assertThat(message.getString("html")).contains("<p>Følg");
        assertThat(message.getJsonArray("links")).hasSize(1);
        assertThat(message.getJsonArray("links").getString(0)).isEqualTo("http://localhost:8180/a?b=1&c=2");
    }

    @Test
    void shows_a_message_as_text_and_formatted_with_its_links() throws Exception {
        send("Velkommen", "Følg http://localhost:8180/lenke", "<p>Følg <a href=\"http://localhost:8180/lenke\">lenken</a></p>");
        String id = messages().getJsonObject(0).getString("id");

        String page = get("/messages/" + id).body();
        assertThat(page).contains("<h1>Velkommen</h1>").contains("<a href=\"http://localhost:8180/lenke\"")
            .contains("<pre>Følg http://localhost:8180/lenke").contains("src=\"/messages/" + id + "/html\"");
        assertThat(get("/").body()).contains("href=\"/messages/" + id + "\"");
    }

    @Test
    void runs_nothing_that_a_mail_brings_along() throws Exception {
        send("<script>alert(1)</script>", "<b>text</b>", "<script>alert(1)</script><p>Hei</p>");
        String id = messages().getJsonObject(0).getString("id");

        assertThat(get("/messages/" + id).body()).doesNotContain("<script>").contains("&lt;b&gt;text");
        assertThat(get("/").body()).doesNotContain("<script>");
        HttpResponse<String> formatted = get("/messages/" + id + "/html");
        assertThat(formatted.body()).contains("<p>Hei</p>");
        assertThat(formatted.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("sandbox allow-popups").doesNotContain("allow-scripts").contains("default-src 'none'");
    }

    @Test
    void a_mail_to_two_people_is_one_message() throws Exception {
        MimeMessage mail = mail("Til begge", "Hei", "");
        mail.addRecipient(RecipientType.CC, new InternetAddress("nils@example.no"));
        Transport.send(mail);

        assertThat(messages()).hasSize(1);
        assertThat(messages().getJsonObject(0).getJsonArray("to")).hasSize(2);
    }

    @Test
    void does_not_know_anybody_in_one_domain_and_says_so() throws Exception {
        MimeMessage mail = mail("Til ingen", "Hei", "");
        mail.setRecipients(RecipientType.TO, "kari@Avvist.example");

        assertThatThrownBy(() -> Transport.send(mail)).isInstanceOf(SendFailedException.class).rootCause()
            .hasMessageContaining("550 5.1.1 <kari@Avvist.example>: Recipient address rejected: User unknown in virtual mailbox table");
        assertThat(messages()).isEmpty();
    }

    @Test
    void can_be_emptied() throws Exception {
        send("Første", "Hei", "");
        browser.send(request("/api/messages").DELETE().build(), BodyHandlers.discarding());
        assertThat(messages()).isEmpty();
    }

    @Test
    void says_so_when_a_message_is_not_there() throws Exception {
        HttpResponse<String> answer = get("/messages/none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Fant ikke meldingen");
    }

    private JsonArray messages() throws IOException, InterruptedException {
        return Json.createReader(new StringReader(get("/api/messages").body())).readArray();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + mailbox.pagePort() + path));
    }

    private void send(String subject, String text, String html) throws MessagingException {
        Transport.send(mail(subject, text, html));
    }

    private MimeMessage mail(String subject, String text, String html) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("Jobbsjansen <jobbsjansen@example.no>");
        mail.setRecipients(RecipientType.TO, "kari@example.no");
        mail.setSubject(subject, "UTF-8");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(text, "plain"));
        if (!html.isEmpty()) {
            alternatives.addBodyPart(part(html, "html"));
        }
        mail.setContent(alternatives);
        return mail;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        return part;
    }
}
