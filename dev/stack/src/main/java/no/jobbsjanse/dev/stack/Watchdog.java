package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stops every part when the launcher is gone, even if it was killed without a chance to do so itself. It is a process of
 * its own that reads from a pipe what it has to guard; the operating system closes the pipe when the launcher dies, in
 * whatever way. What the launcher had stopped itself is not there any more and is not touched.
 */
final class Watchdog implements AutoCloseable {

    private static final String PROCESS = "process";
    private static final String DATABASE = "database";
    private static final String READY = "ready";
    private static final int SECONDS_TO_STOP = 10;

    private final Process process;
    private final PrintStream pipe;

    private Watchdog(Process process) {
        this.process = process;
        this.pipe = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** @throws StackFailed when a system runs in this folder already */
    static Watchdog start(Path folder, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(JavaPart.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m",
                "-cp", System.getProperty("java.class.path"), Watchdog.class.getName(), folder.toString())
                .redirectError(log.toFile()).start();
            String answer = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (!READY.equals(answer)) {
                throw new StackFailed(answer == null ? "The watchdog did not start. " + LogTail.of(log) : answer);
            }
            return new Watchdog(process);
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog could not be started", e);
        }
    }

    /** Stop this process when the launcher is gone. */
    void guard(ProcessHandle part) {
        pipe.println(PROCESS + " " + part.pid());
    }

    /** Stop the PostgreSQL that runs on these data, in its own way, when the launcher is gone and after all others. */
    void guardDatabase(Path dataDirectory) {
        pipe.println(DATABASE + " " + dataDirectory.toAbsolutePath());
    }

    /** Lets the watchdog go, and waits until it has. */
    @Override
    public void close() {
        pipe.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Thread work = Thread.currentThread();
        // Ctrl-C reaches every process of the terminal at once. This one must be the last to leave.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> join(work), "finish"));
        Path folder = Path.of(arguments[0]);
        Optional<ProcessHandle> other = Occupancy.take(folder, ProcessHandle.current().parent().orElseThrow());
        if (other.isPresent()) {
            System.out.println("The system already runs in " + folder + ", started by process " + other.get().pid()
                + ". Stop that first.");
        } else {
            System.out.println(READY);
            guardUntilTheEnd();
        }
    }

    private static void guardUntilTheEnd() throws IOException {
        List<ProcessHandle> processes = new ArrayList<>();
        List<Path> databases = new ArrayList<>();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String what = order.substring(order.indexOf(' ') + 1);
            if (order.startsWith(PROCESS)) {
                // The handle knows when its process started, so a number given to another one later does no harm.
                ProcessHandle.of(Long.parseLong(what)).ifPresent(processes::add);
            } else if (order.startsWith(DATABASE)) {
                databases.add(Path.of(what));
            }
        }
        stop(processes);
        databases.forEach(Database::stop);
    }

    private static void stop(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
