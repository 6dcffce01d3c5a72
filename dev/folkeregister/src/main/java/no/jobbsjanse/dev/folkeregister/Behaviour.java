package no.jobbsjanse.dev.folkeregister;

import java.time.Duration;
import java.util.Objects;

/**
 * How the simulator behaves at the moment: one {@link Mode} at a time, {@link Mode#NORMAL} from the start. Safe to change
 * from any thread while requests are under way; an answer held back is let go as soon as the behaviour changes,
 * so that a test need not sit out the delay it asked for.
 */
public final class Behaviour {

    private Mode mode = Mode.NORMAL;
    private Duration time = Duration.ZERO;
    private long changes;
    private long troubledRequests;

    /** Switches, with the usual time of the mode (5 s for SLOW, 0.2 s for BACKLOG, 2 s for THROTTLED). */
    public void set(Mode newMode) {
        set(newMode, newMode.usualTime());
    }

    /**
     * Switches.
     *
     * @param newTime how long SLOW holds an answer back and BACKLOG each person in it, or what THROTTLED says in
     *                Retry-After; other modes ignore it
     * @throws IllegalArgumentException when the time is negative
     */
    public synchronized void set(Mode newMode, Duration newTime) {
        if (newTime.isNegative()) {
            throw new IllegalArgumentException("A time must not be negative");
        }
        mode = Objects.requireNonNull(newMode);
        time = newMode.takesTime() ? newTime : Duration.ZERO;
        changes++;
        troubledRequests = 0;
        notifyAll();
    }

    public synchronized Mode mode() {
        return mode;
    }

    /** The time of SLOW, BACKLOG or THROTTLED; zero in the other modes. */
    public synchronized Duration time() {
        return time;
    }

    /** Holds the caller back for the time of SLOW, or until the behaviour changes; returns at once in the other modes. */
    void holdBack() throws InterruptedException {
        holdBack(Mode.SLOW, 1);
    }

    /** The same in BACKLOG, for each of so many people. */
    void holdBackFor(int people) throws InterruptedException {
        holdBack(Mode.BACKLOG, people);
    }

    private synchronized void holdBack(Mode holding, int times) throws InterruptedException {
        if (mode != holding) {
            return;
        }
        long begun = changes;
        long end = System.nanoTime() + time.toNanos() * times;
        long left = time.toMillis() * times;
        while (changes == begun && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }

    /** Grows by one with each call since the behaviour was set. */
    synchronized int count() {
        return Math.toIntExact(troubledRequests++);
    }

    /** True for every other call in FLAKY, the first one included. */
    synchronized boolean failsThisTime() {
        return mode == Mode.FLAKY && troubledRequests++ % 2 == 0;
    }
}
