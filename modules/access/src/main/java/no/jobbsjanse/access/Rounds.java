package no.jobbsjanse.access;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Does the same work again and again on a thread of its own: every so often, and at once when it is woken. Never twice at
 * once; whoever wakes it while it works makes it work once more.
 *
 * <p>Not by the server's executors: what Payara is given while it enables the application, or at any other moment at which
 * it finds it not enabled, it drops without a word, and a schedule with it for good
 * ({@code ContextSetupProviderImpl.isApplicationEnabled} in Payara 6). A thread is asked once, when it begins.
 */
public final class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    private final Duration pause;
    private final Runnable work;
    private final Thread thread;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopped;

    /**
     * @param threads of the container
     * @param pause between two rounds nobody has asked for, and before the first
     * @param work whatever it throws, it is done again
     */
    public Rounds(ThreadFactory threads, Duration pause, Runnable work) {
        this.pause = pause;
        this.work = work;
        thread = threads.newThread(this::run);
    }

    /** Begins with a pause. */
    public void start() {
        thread.start();
    }

    /** Wants a round now, or once more after the one that is going on. */
    public void wake() {
        wakeUps.release();
    }

    /** Begins no more rounds; what goes on may ask {@link #isStopped}. */
    public void stop() {
        stopped = true;
        wake();
    }

    /** Whether it is to end. */
    public boolean isStopped() {
        return stopped;
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException | Error trouble) {
            LOG.log(Level.ERROR, "A round came to nothing; the next one comes", trouble);
        }
    }

    private void run() {
        try {
            while (!stopped) {
                if (wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
                if (!stopped) {
                    round();
                }
            }
        } catch (InterruptedException ended) {
            // The container takes its threads back.
            Thread.currentThread().interrupt();
        }
    }
}
