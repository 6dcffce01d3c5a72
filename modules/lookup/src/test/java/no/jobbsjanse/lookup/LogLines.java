package no.jobbsjanse.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/** Everything the server logs during a test, exceptions included. */
public final class LogLines extends Handler {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])");

    private final SimpleFormatter formatter = new SimpleFormatter();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    void listen() {
        Logger.getLogger("").addHandler(this);
    }

    /** Listens no more. No line must hold anything that looks like somebody's number. */
    void assertWithoutNumbers() {
        Logger.getLogger("").removeHandler(this);
        assertThat(lines).noneMatch(line -> NUMBER.matcher(line).find());
    }

    void assertContains(String text) {
        assertThat(lines).anyMatch(line -> line.contains(text));
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(formatter.format(line));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
