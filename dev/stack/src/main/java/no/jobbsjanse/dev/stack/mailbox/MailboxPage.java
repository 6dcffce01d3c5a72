package no.jobbsjanse.dev.stack.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of the mailbox, for developers and testers who read Norwegian. */
final class MailboxPage {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("dd.MM.yyyy 'kl.' HH.mm.ss").withZone(ZoneId.systemDefault());

    private static final int LONGEST_LINK = 80;

    private static final String FRAME = """
        <!doctype html>
        <html lang="nb">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <link rel="stylesheet" href="/mailbox.css">
        </head>
        <body>
        <main>
        %2$s
        </main>
        <footer><p>Postkassen hører til utviklingsmiljøet. Ingenting blir sendt ut av denne maskinen, og meldingene
        blir borte når systemet stoppes.</p></footer>
        </body>
        </html>
        """;

    private MailboxPage() {
    }

    static String list(List<Message> messages) {
        return page("Postkasse", messages.isEmpty() ? empty() : table(messages));
    }

    private static String empty() {
        return """
            <h1>Postkasse</h1>
            <p>Det har ikke kommet noen e-post ennå.</p>
            <p>Alt som registeret og innloggingen sender, havner her, uansett hvem det er til. Prøv for eksempel
            «Glemt passord» på innloggingssiden.</p>
            <p><a href="/">Se etter ny e-post</a></p>
            """;
    }

    private static String table(List<Message> messages) {
        String rows = messages.stream().map(MailboxPage::row).collect(Collectors.joining());
        return """
            <h1>Postkasse</h1>
            <p><a href="/">Se etter ny e-post</a></p>
            <table>
            <caption>%d %s, den nyeste først</caption>
            <thead><tr><th scope="col">Emne</th><th scope="col">Til</th><th scope="col">Mottatt</th></tr></thead>
            <tbody>
            %s</tbody>
            </table>
            """.formatted(messages.size(), messages.size() == 1 ? "melding" : "meldinger", rows);
    }

    private static String row(Message message) {
        return "<tr><th scope=\"row\"><a href=\"/messages/%s\">%s</a></th><td>%s</td><td>%s</td></tr>%n".formatted(
            message.id(), escape(subject(message)), escape(String.join(", ", message.to())), TIME.format(message.receivedAt()));
    }

    static String message(Message message) {
        return page(subject(message) + " – Postkasse", """
            <p><a href="/">Tilbake til postkassen</a></p>
            <h1>%s</h1>
            <dl>
            <dt>Fra</dt><dd>%s</dd>
            <dt>Til</dt><dd>%s</dd>
            <dt>Mottatt</dt><dd>%s</dd>
            </dl>
            %s%s%s""".formatted(escape(subject(message)), escape(message.from()), escape(String.join(", ", message.to())),
            TIME.format(message.receivedAt()), links(message), formatted(message), text(message)));
    }

    private static String links(Message message) {
        if (message.links().isEmpty()) {
            return "";
        }
        return "<h2>Lenker i meldingen</h2>\n<ul>\n" + message.links().stream().map(MailboxPage::link)
            .collect(Collectors.joining()) + "</ul>\n";
    }

    private static String link(String address) {
        String shown = address.length() > LONGEST_LINK ? address.substring(0, LONGEST_LINK) + "…" : address;
        return "<li><a href=\"" + escape(address) + "\" rel=\"noreferrer\">" + escape(shown) + "</a></li>\n";
    }

    private static String text(Message message) {
        return message.text().isEmpty() ? "" : "<h2>Ren tekst</h2>\n<pre>" + escape(message.text()) + "</pre>\n";
    }

    private static String formatted(Message message) {
        return message.html().isEmpty() ? "" : """
            <h2>Formatert</h2>
            <iframe src="/messages/%s/html" title="Meldingen, formatert"
            sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
            """.formatted(message.id());
    }

    static String notFound() {
        return page("Fant ikke meldingen – Postkasse", """
            <h1>Fant ikke meldingen</h1>
            <p>Den kan ha blitt borte fordi systemet er startet på nytt.</p>
            <p><a href="/">Til postkassen</a></p>
            """);
    }

    private static String subject(Message message) {
        return message.subject().isBlank() ? "(uten emne)" : message.subject();
    }

    private static String page(String title, String content) {
        return FRAME.formatted(escape(title), content);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
            .replace("'", "&#39;");
    }
}
