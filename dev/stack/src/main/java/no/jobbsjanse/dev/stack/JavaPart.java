package no.jobbsjanse.dev.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A part that is a Java process of its own and is ready when it answers on an address. */
abstract class JavaPart extends Part {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MILLIS_BETWEEN_LOOKS = 150;
    private static final int MILLIS_TO_ANSWER = 5000;
    private static final int SECONDS_TO_STOP = 15;

    private final Watchdog watchdog;
    private final Path log;
    private volatile Process process;

    JavaPart(String name, Announcement announcement, Watchdog watchdog, Path log) {
        super(name, announcement);
        this.watchdog = watchdog;
        this.log = log;
    }

    /** Everything behind {@code java}. No secrets: anybody on the machine can read it. */
    abstract List<String> arguments();

    /** Settings, secrets among them. */
    abstract Map<String, String> environment();

    /** The address that answers 200 when the part is ready. */
    abstract String readyUrl();

    /** What the log says when the part runs but will never be ready; empty when there is no such thing. */
    String lastWords() {
        return "";
    }

    /** What has to be in place before the process starts. */
    void prepare() throws IOException {
    }

    /** What is to be done as soon as it answers. */
    void ready() throws IOException {
    }

    @Override
    final String waitsFor() {
        return readyUrl();
    }

    @Override
    final void launch() {
        try {
            Files.createDirectories(log.getParent());
            prepare();
            unlessStopped(() -> process = run(arguments(), log));
            Process started = process;
            started.onExit().thenRun(() -> mourn(started));
            awaitAnswer(started);
            ready();
        } catch (IOException e) {
            throw new StackFailed(name() + " could not be started: " + e, e);
        }
    }

    /** Starts a Java process with this part's environment, under the eyes of the watchdog. */
    final Process run(List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment());
        Process running = builder.start();
        watchdog.guard(running.toHandle());
        running.getOutputStream().close();
        return running;
    }

    /** The Java this process runs on: the one Maven was started with. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void awaitAnswer(Process started) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!answers()) {
                if (started.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    throw new StackFailed(obituary(started));
                }
                Optional<String> givenUp = lastWords().isEmpty() ? Optional.empty() : LogTail.from(lastWords(), log);
                if (givenUp.isPresent()) {
                    throw new StackFailed(name() + " has given up. " + givenUp.get());
                }
                if (Instant.now().isAfter(end)) {
                    throw new StackFailed(name() + " has not answered on " + readyUrl() + " for " + PATIENCE.toMinutes()
                        + " minutes. " + LogTail.of(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed(name() + " was interrupted while starting", e);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(readyUrl()).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(MILLIS_TO_ANSWER);
            connection.setReadTimeout(MILLIS_TO_ANSWER);
            int answer = connection.getResponseCode();
            connection.disconnect();
            return answer == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The end of a process that has been let go already is no news. */
    private void mourn(Process dead) {
        if (process == dead) {
            ended(obituary(dead));
        }
    }

    private String obituary(Process dead) {
        return name() + " ended with exit code " + dead.exitValue() + ". " + LogTail.of(log);
    }

    @Override
    final void cut() {
        Process running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    @Override
    final void halt() {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        running.destroy();
        try {
            if (!running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
