package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Stands in for Maven and the launcher. As {@code maven} it starts itself again as {@code launcher}, which starts a
 * watchdog and a part, as {@code launcher-with-database} a PostgreSQL too, prints their process ids, and ends with Maven.
 */
final class SampleLauncher {

    private SampleLauncher() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("maven")) {
            command("launcher", folder).inheritIO().start();
        } else {
            launch(folder, arguments[0].equals("launcher-with-database"));
        }
        new CountDownLatch(1).await();
    }

    static ProcessBuilder command(String role, Path folder) {
        return new ProcessBuilder(List.of(JavaPart.java(), "-cp", System.getProperty("java.class.path"),
            SampleLauncher.class.getName(), role, folder.toString()));
    }

    private static void launch(Path folder, boolean withDatabase) throws IOException {
        Launcher.endWith(ProcessHandle.current().parent().orElseThrow());
        Watchdog watchdog = Watchdog.start(folder, folder.resolve("watchdog.log"));
        List<ProcessHandle> everybody = new ArrayList<>(List.of(ProcessHandle.current()));
        ProcessHandle.current().children().forEach(everybody::add);

        Process part = new ProcessBuilder(JavaPart.java(), "-cp", System.getProperty("java.class.path"),
            SamplePart.class.getName(), "serve", String.valueOf(Ports.free(1).get(0))).inheritIO().start();
        watchdog.guard(part.toHandle());
        everybody.add(part.toHandle());
        if (withDatabase) {
            watchdog.guardDatabase(folder.resolve("data"));
            everybody.add(Database.open(folder.resolve("data"), 0, folder.resolve("postgresql.log")).process());
        }
        System.out.println(everybody.stream().map(ProcessHandle::pid).map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
