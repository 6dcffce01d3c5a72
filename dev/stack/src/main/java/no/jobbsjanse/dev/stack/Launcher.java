package no.jobbsjanse.dev.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The command behind {@code mvn -Prun}: starts the whole system, says where it is, and watches it until it is stopped. */
public final class Launcher {

    private static final int MILLIS_FOR_CTRL_C_TO_ARRIVE = 500;

    private Launcher() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Announcement announcement = new Announcement(System.out);
        CountDownLatch stopping = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.countDown();
            announcement.paragraph("Stopping everything.");
        }, "farewell"));
        try {
            run(announcement);
        } catch (StackFailed e) {
            // Ctrl-C reaches every process; a part that obeys it faster than this one has not failed.
            if (!stopping.await(MILLIS_FOR_CTRL_C_TO_ARRIVE, TimeUnit.MILLISECONDS)) {
                announcement.paragraph(e.getMessage());
                maven().filter(Launcher::runsOneCommand).ifPresent(ProcessHandle::destroy);
            }
        }
        System.exit(1);
    }

    private static Optional<ProcessHandle> maven() {
        return Boolean.getBoolean("ends.with.parent") ? ProcessHandle.current().parent() : Optional.empty();
    }

    /**
     * Maven would bury our explanation under two pages of its own. It may only be ended early when it is the ordinary
     * one; another program may run Maven inside itself.
     */
    private static boolean runsOneCommand(ProcessHandle maven) {
        return maven.info().commandLine().filter(line -> line.contains("org.codehaus.plexus.classworlds.launcher.Launcher"))
            .isPresent();
    }

    /** Maven can be killed without a chance to tell its child. */
    static void endWith(ProcessHandle parent) {
        parent.onExit().thenRun(() -> System.exit(0));
    }

    private static void run(Announcement announcement) {
        maven().ifPresent(Launcher::endWith);
        Instant begin = maven().flatMap(process -> process.info().startInstant()).orElseGet(Instant::now);

        Settings settings = Settings.fromSystemProperties();
        Stack stack = Stack.start(settings, announcement);
        announcement.everythingIsReady(settings, Duration.between(begin, Instant.now()));
        throw new StackFailed(stack.failure().join());
    }
}
