package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Database;
import no.jobbsjanse.dev.stack.demo.DemoData;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole system, running. Each part can be stopped and started on its own.
 *
 * <pre>{@code
 * try (Stack stack = Stack.start(Settings.onFreePorts(folder))) {
 *     // open stack.portalUrl() in a browser
 *     stack.postgres().stop();
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Settings settings;
    private final Announcement announcement;
    private final Watchdog watchdog;
    private final PostgresPart postgres;
    private final Part keycloak;
    private final Part mail;
    private final Part folkeregister;
    private final Part portal;
    private final List<Part> beside = new ArrayList<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private boolean closed;

    private Stack(Settings settings, Announcement announcement) {
        this.settings = settings;
        this.announcement = announcement;
        watchdog = Watchdog.start(settings.folder(), settings.log("watchdog"));
        postgres = new PostgresPart(settings, announcement, watchdog);
        keycloak = new KeycloakPart(settings, announcement, watchdog, postgres::database);
        mail = new MailPart(settings, announcement, watchdog);
        folkeregister = new FolkeregisterPart(settings, announcement, watchdog);
        portal = new PortalPart(settings, announcement, watchdog);
        List.of(postgres, keycloak, mail, folkeregister, portal).forEach(part -> part.onDeath(failure::complete));
    }

    /**
     * Starts everything and returns when every part is ready. It is stopped by {@link #close()}, at the latest when this
     * process ends, in whatever way.
     *
     * @throws StackFailed when a port is taken or a part does not start; nothing is left running then
     */
    public static Stack start(Settings settings) {
        return start(settings, new Announcement(new PrintStream(OutputStream.nullOutputStream())));
    }

    static Stack start(Settings settings, Announcement announcement) {
        Stack stack = new Stack(settings, announcement);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.clearUp();
            stack.startParts();
            return stack;
        } catch (IOException e) {
            stack.close();
            throw new StackFailed("The run folder could not be cleared up: " + e, e);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The folder is ours now, so a PostgreSQL in it was left behind by a crash. */
    private void clearUp() throws IOException {
        Path data = PostgresPart.dataDirectory(settings);
        Database.stop(data);
        Ports.demand(settings.ports());
        deleteFormerLogs();
        if (settings.fresh()) {
            Folders.delete(settings.data());
        }
    }

    /** A log tells of one run, however often its part is stopped and started in it. The watchdog's is in use already. */
    private void deleteFormerLogs() throws IOException {
        Path inUse = settings.log("watchdog");
        try (Stream<Path> logs = Files.list(inUse.getParent())) {
            for (Path log : logs.filter(one -> !one.equals(inUse)).toList()) {
                Files.delete(log);
            }
        }
    }

    private void startParts() {
        Together.run(
            mail::start,
            folkeregister::start,
            () -> {
                postgres.start();
                Together.run(keycloak::start, () -> {
                    fillDatabase();
                    portal.start();
                });
            });
    }

    private void fillDatabase() {
        try {
            database().migrate();
            DemoData.fill(database(), DevelopmentKeys.vault(), LocalDate.now(NORWAY));
        } catch (IllegalStateException e) {
            throw new StackFailed(e.getMessage() + System.lineSeparator()
                + "If a migration was changed after it had run here, begin anew: mvn -Prun -Dfresh", e);
        }
    }

    /** Completed with the reason, for people to read, when a part has ended that nobody stopped. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    /** Address of the portal, without a slash at the end, like the other addresses. */
    public String portalUrl() {
        return settings.portalUrl();
    }

    public String keycloakUrl() {
        return settings.keycloakUrl();
    }

    /** The mails that were sent: a page, and as JSON under {@code /api/messages}. */
    public String mailboxUrl() {
        return settings.mailboxUrl();
    }

    /** The simulator of Folkeregisteret and Maskinporten. */
    public String folkeregisterUrl() {
        return settings.folkeregisterUrl();
    }

    /** The database as it runs now; another one after PostgreSQL has been stopped and started. */
    public Database database() {
        return postgres.database();
    }

    public Part postgres() {
        return postgres;
    }

    public Part keycloak() {
        return keycloak;
    }

    public Part mail() {
        return mail;
    }

    public Part folkeregister() {
        return folkeregister;
    }

    public Part portal() {
        return portal;
    }

    /**
     * Starts a second portal on the same parts. Keycloak knows the first one only: this one sends browsers there, so whoever
     * logs in here leads the answer back.
     *
     * @param databaseUser who it is in the database, with the password that development gives every user
     * @return its address
     * @throws StackFailed when it does not start
     */
    public String portalBeside(String databaseUser) {
        Settings own = settings.beside(Ports.free(1).get(0));
        second(own, Map.of("APP_URL", settings.portalUrl(), "DATABASE_USER", databaseUser,
            "DATABASE_PASSWORD", databaseUser + "-development"));
        return own.portalUrl();
    }

    /**
     * Starts a portal behind a proxy, on the same parts. What the first one does in the background it does too.
     *
     * @param address of the proxy, as browsers know it
     * @param port    where the proxy finds this portal
     * @throws StackFailed when it does not start
     */
    public Part portalBehind(String address, int port) {
        return second(settings.beside(port), Map.of("APP_URL", address));
    }

    private synchronized Part second(Settings own, Map<String, String> different) {
        Part second = new PortalBeside(own, different, announcement, watchdog);
        second.onDeath(failure::complete);
        beside.add(second);
        second.start();
        return second;
    }

    /** Stops every part, those that need the database before the database. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            beside.forEach(Part::retire);
            Together.run(portal::retire, keycloak::retire, folkeregister::retire, mail::retire);
            postgres.retire();
            watchdog.close();
        }
    }
}
