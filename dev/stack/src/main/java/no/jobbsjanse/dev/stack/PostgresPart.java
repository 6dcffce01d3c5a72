package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Database;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** PostgreSQL, with the databases and roles in place; the schemas are migrated by {@link Stack}. */
final class PostgresPart extends Part {

    private final Settings settings;
    private final Watchdog watchdog;
    private volatile Database database;

    PostgresPart(Settings settings, Announcement announcement, Watchdog watchdog) {
        super("PostgreSQL", announcement);
        this.settings = settings;
        this.watchdog = watchdog;
    }

    static Path dataDirectory(Settings settings) {
        return settings.data().resolve("postgresql");
    }

    /** @throws IllegalStateException when it does not run */
    Database database() {
        Database running = database;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return running;
    }

    @Override
    String waitsFor() {
        return "port " + settings.postgresPort();
    }

    private Path log() {
        return settings.log("postgresql");
    }

    @Override
    void launch() {
        Path data = dataDirectory(settings);
        watchdog.guardDatabase(data);
        try {
            database = Database.open(data, settings.postgresPort(), log());
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new StackFailed("PostgreSQL did not start: " + e.getMessage() + ". " + LogTail.of(log()), e);
        }
        Database started = database;
        started.process().onExit().thenRun(() -> mourn(started));
    }

    /** The end of a server that has been let go already is no news. */
    private void mourn(Database dead) {
        if (database == dead) {
            ended("PostgreSQL ended. " + LogTail.of(log()));
        }
    }

    @Override
    void halt() {
        Database running = database;
        if (running != null) {
            database = null;
            running.close();
        }
    }
}
