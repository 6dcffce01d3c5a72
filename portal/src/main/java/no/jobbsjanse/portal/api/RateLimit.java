package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often a system may call: so many times a minute, on each node. A minute begins with its first call; what is refused
 * counts for nothing, so that a system which waits as told is never refused twice.
 */
@ApplicationScoped
public class RateLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Supplier<Instant> clock;
    private final int most;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Window(Instant end, int calls) {
    }

    /**
     * How a system stands after a call.
     *
     * @param allowed whether this call is
     * @param most how many are allowed in a minute
     * @param left how many more are
     * @param seconds until as many are allowed again
     */
    record Standing(boolean allowed, int most, int left, long seconds) {
    }

    protected RateLimit() {
        this(0, Clock.systemUTC()::instant);
    }

    /** @param most so many a minute */
    @Inject
    public RateLimit(@ConfigProperty(name = "api.calls-per-minute", defaultValue = "300") int most) {
        this(most, Clock.systemUTC()::instant);
    }

    RateLimit(int most, Supplier<Instant> clock) {
        this.most = most;
        this.clock = clock;
    }

    /** One call more, if it is allowed. */
    synchronized Standing call(String client) {
        Instant now = clock.get();
        Window window = windows.get(client);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plus(WINDOW), 0);
        }
        boolean allowed = window.calls < most;
        window = allowed ? new Window(window.end, window.calls + 1) : window;
        windows.put(client, window);
        // Rounded up: whoever comes back then is let in.
        long seconds = (Duration.between(now, window.end).toMillis() + 999) / 1000;
        return new Standing(allowed, most, most - window.calls, seconds);
    }
}
