package no.jobbsjanse.lookup.job;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many are asked for at once: as many as allowed while answers come in time. A Folkeregister with a backlog takes its
 * time for each person, and would answer no request for a thousand before we give up: after a request that took too long
 * half as many are asked for, after one that was answered twice as many.
 */
final class BatchSize {

    private final int most;
    private final AtomicInteger now;

    BatchSize(int most) {
        this.most = most;
        now = new AtomicInteger(most);
    }

    int now() {
        return now.get();
    }

    void answered() {
        now.updateAndGet(size -> Math.min(most, size * 2));
    }

    /** @param asked how many the request was for that took too long */
    void tookTooLong(int asked) {
        now.set(Math.max(1, asked / 2));
    }
}
