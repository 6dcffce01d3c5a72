package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets nobody do too much: so many times an hour for each address on the network, where no log-in is needed, and for each
 * account; on each node. What must hold for sure is held in the database; this keeps the noise away from it.
 */
@ApplicationScoped
public class Throttle {

    private static final int TIMES = 20;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Supplier<Instant> clock;
    private final Runnable refused;
    /** Whoever came last stands last; the first are forgotten when there are too many. */
    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    protected Throttle() {
        this(Clock.systemUTC()::instant, () -> { });
    }

    /** By the clock of this machine. */
    @Inject
    public Throttle(RefusalLog refusals) {
        this(Clock.systemUTC()::instant, () -> refusals.add(Refusal.TOO_OFTEN));
    }

    Throttle(Supplier<Instant> clock, Runnable refused) {
        this.clock = clock;
        this.refused = refused;
    }

    /** Whether somebody may once more; it counts as one time if so, and is logged if not. */
    public boolean allows(String who) {
        return allows(who, TIMES);
    }

    /** The same for what is allowed so many times; {@code who} then says for what, too. */
    public synchronized boolean allows(String who, int most) {
        Instant now = clock.get();
        Deque<Instant> before = times.computeIfAbsent(who, key -> new ArrayDeque<>());
        while (!before.isEmpty() && before.peekFirst().isBefore(now.minus(WINDOW))) {
            before.removeFirst();
        }
        if (before.size() >= most) {
            refused.run();
            return false;
        }
        before.addLast(now);
        return true;
    }
}
