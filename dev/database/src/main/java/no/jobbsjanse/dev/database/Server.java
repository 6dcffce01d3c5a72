package no.jobbsjanse.dev.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How PostgreSQL itself is set up, whatever is in it. */
final class Server {

    private static final int MAX_CONNECTIONS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The library lets everybody in; here only the superuser is, and only from this machine. Passwords count for the rest. */
    private static final List<String> WHO_GETS_IN = List.of(
        "local all postgres trust",
        "host all postgres 127.0.0.1/32 trust",
        "host all postgres ::1/128 trust",
        "local all all scram-sha-256",
        "host all all 127.0.0.1/32 scram-sha-256",
        "host all all ::1/128 scram-sha-256");

    private Server() {
    }

    static EmbeddedPostgres start(Path dataDirectory, int port, Path log, boolean temporary, boolean stopsWithThisProcess) {
        try {
            Path binaries = Files.createDirectories(Project.runFolder().resolve("postgresql"));
            Files.createDirectories(log.toAbsolutePath().getParent());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(temporary)
                .setRegisterShutdownHook(stopsWithThisProcess)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                // PostgreSQL's own C.UTF-8 sorts and folds alike on every operating system; "nb-x-icu" is beside it.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("max_connections", String.valueOf(MAX_CONNECTIONS))
                // The library trades durability for speed; a crash must not lose here what it would keep in production.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                // Counts statements, for the test that no page sends one per row.
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setDataDirectoryCustomizer(Server::writeWhoGetsIn);
            if (port != 0) {
                builder.setPort(port);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; what it said is in " + log, e);
        }
    }

    private static void writeWhoGetsIn(java.io.File dataDirectory) {
        try {
            Files.write(dataDirectory.toPath().resolve("pg_hba.conf"), WHO_GETS_IN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
