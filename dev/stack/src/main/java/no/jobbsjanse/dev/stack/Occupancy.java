package no.jobbsjanse.dev.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Only one system runs in a folder. The watchdog holds the lock, not the launcher, because the folder is not free again
 * before the watchdog has stopped the last part.
 */
final class Occupancy {

    private Occupancy() {
    }

    /**
     * Takes the folder for this process until it ends, on behalf of {@code launcher}. Waits while the watchdog of a
     * launcher that is gone is still clearing up.
     *
     * @return the launcher that has the folder already; empty when it is ours
     */
    @SuppressWarnings("resource") // The lock is to be held until the process ends.
    static Optional<ProcessHandle> take(Path folder, ProcessHandle launcher) throws IOException {
        Files.createDirectories(folder);
        Path holder = folder.resolve("launcher.pid");
        FileChannel channel = FileChannel.open(folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            Optional<ProcessHandle> other = read(holder);
            if (other.isPresent()) {
                return other;
            }
            channel.lock();
        }
        Files.writeString(holder, String.valueOf(launcher.pid()));
        return Optional.empty();
    }

    private static Optional<ProcessHandle> read(Path holder) throws IOException {
        return Files.exists(holder) ? ProcessHandle.of(Long.parseLong(Files.readString(holder).trim())) : Optional.empty();
    }
}
