package no.jobbsjanse.reporting.dataset;

import java.util.concurrent.atomic.AtomicLong;
import no.jobbsjanse.registry.Extracted;

/** How many rows of a file are made, for whoever waits for it. */
public final class Made {

    private final AtomicLong rows = new AtomicLong();
    private volatile long all;
    private volatile long participations;

    void begin(Extracted.Size size) {
        participations = size.participations();
        all = size.rows();
    }

    void row() {
        rows.incrementAndGet();
    }

    /** How many participations the file tells of. */
    public long participations() {
        return participations;
    }

    /** At most 99 before the end. */
    public int percent() {
        return all == 0 ? 0 : (int) Math.min(99, 100 * rows.get() / all);
    }
}
