package no.jobbsjanse.access;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the same work again and again, never twice at once. Whoever asks while it runs makes it run once more. */
public final class OneAtATime {

    private final Executor executor;
    private final Runnable work;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile boolean stopped;

    /** @param work throws nothing */
    public OneAtATime(Executor executor, Runnable work) {
        this.executor = executor;
        this.work = work;
    }

    /** Wants it to run, now or once more afterwards; if nobody has time for it, the next one who asks is heard. */
    public void wake() {
        if (stopped || wakeUps.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException busy) {
            wakeUps.set(0);
        }
    }

    private void run() {
        int seen;
        do {
            seen = wakeUps.get();
            work.run();
        } while (!wakeUps.compareAndSet(seen, 0));
    }

    /** It does not begin again; what runs may ask {@link #isStopped}. */
    public void stop() {
        stopped = true;
    }

    /** Whether it is to end. */
    public boolean isStopped() {
        return stopped;
    }
}
