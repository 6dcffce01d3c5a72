package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.stack.mailbox.Mailbox;

import java.util.List;
import java.util.Map;

/** The mail server and the page that shows what it got. */
final class MailPart extends JavaPart {

    private final Settings settings;

    MailPart(Settings settings, Announcement announcement, Watchdog watchdog) {
        super("Mailbox", announcement, watchdog, settings.log("mailbox"));
        this.settings = settings;
    }

    @Override
    List<String> arguments() {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp", System.getProperty("java.class.path"),
            Mailbox.class.getName(), String.valueOf(settings.smtpPort()), String.valueOf(settings.mailboxPort()));
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    String readyUrl() {
        return settings.mailboxUrl() + "/";
    }
}
