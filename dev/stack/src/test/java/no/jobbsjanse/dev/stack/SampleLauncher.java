package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Stands in for Maven and the launcher. As {@code maven} it starts itself again as {@code launcher}, which starts a
 * watchdog, a part and a PostgreSQL, prints their process ids, and ends with Maven.
 */
final class SampleLauncher {

    private SampleLauncher() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("maven")) {
            command("launcher", folder).inheritIO().start();
        } else {
            launch(folder);
        }
        new CountDownLatch(1).await();
    }

    static ProcessBuilder command(String role, Path folder) {
        return new ProcessBuilder(List.of(JavaPart.java(), "-cp", System.getProperty("java.class.path"),
            SampleLauncher.class.getName(), role, folder.toString()));
    }

    private static void launch(Path folder) throws IOException {
        Launcher.endWith(ProcessHandle.current().parent().orElseThrow());
        Watchdog watchdog = Watchdog.start(folder, folder.resolve("watchdog.log"));
        Process part = new ProcessBuilder(JavaPart.java(), "-cp", System.getProperty("java.class.path"),
            SamplePart.class.getName(), "serve", String.valueOf(Ports.free(1).get(0))).inheritIO().start();
        watchdog.guard(part.toHandle());
        Path data = folder.resolve("data");
        watchdog.guardDatabase(data);
        Database database = Database.open(data, 0, folder.resolve("postgresql.log"));
        long watchdogId = ProcessHandle.current().children().map(ProcessHandle::pid).filter(pid -> pid != part.pid())
            .findFirst().orElseThrow();
        System.out.println(ProcessHandle.current().pid() + " " + watchdogId + " " + part.pid() + " " + database.process().pid());
    }
}
