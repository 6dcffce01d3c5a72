package no.jobbsjanse.dev.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The main process of the PostgreSQL that runs on a data directory, found by the file it leaves there. */
final class Postmaster {

    private static final int SECONDS_TO_STOP = 20;
    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Postmaster() {
    }

    static Optional<ProcessHandle> on(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty() ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(Postmaster::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in the file may long since belong to somebody else. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
            .orElse(false);
    }

    /** Cuts the connections and stops, as {@code pg_ctl stop -m fast} does; after {@value #SECONDS_TO_STOP} s by force. */
    static void stop(ProcessHandle postmaster, Path dataDirectory) {
        Path binaries = postmaster.info().command().map(Path::of).map(Path::getParent).orElseThrow();
        // pg_ctl refuses to run as root; the signal it would send does not.
        List<String> command = WINDOWS
            ? List.of(binaries.resolve("pg_ctl").toString(), "stop", "-m", "fast", "-W", "-D", dataDirectory.toString())
            : List.of("kill", "-INT", String.valueOf(postmaster.pid()));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            postmaster.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            postmaster.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
