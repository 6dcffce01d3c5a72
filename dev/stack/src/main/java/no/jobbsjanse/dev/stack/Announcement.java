package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.stack.demo.DemoUser;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard sees: a line when a part starts, a line when it is ready, then where everything is. */
final class Announcement {

    private final PrintStream out;

    Announcement(PrintStream out) {
        this.out = out;
    }

    synchronized void line(String part, String text) {
        out.printf("  %-14s %s%n", part, text);
    }

    void paragraph(String text) {
        out.printf("%n%s%n%n", text);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    synchronized void everythingIsReady(Settings settings, Duration took) {
        out.printf("%nEverything is running, %s after the command.%n%n", seconds(took));
        line("Portal", settings.portalUrl());
        line("Mailbox", settings.mailboxUrl());
        line("Folkeregister", settings.folkeregisterUrl());
        line("Keycloak", settings.keycloakUrl() + "/admin (" + KeycloakPart.ADMINISTRATOR + " / "
            + KeycloakPart.ADMINISTRATOR_PASSWORD + ")");
        line("PostgreSQL", "localhost:" + settings.postgresPort()
            + "/jobbsjansen (jobbsjansen_owner / jobbsjansen_owner-development)");
        line("Logs", settings.folder().resolve("logs").toString());
        out.printf("%nDemo users, all with the password %s:%n%n", DemoUser.PASSWORD);
        DemoUser.ALL.forEach(user -> out.printf("  %-26s %s, %s%n", user.username(), user.name(),
            String.join(" + ", user.roles())));
        out.printf("%nStop with Ctrl-C. The data are kept; mvn -Prun -Dfresh begins anew.%n%n");
    }
}
