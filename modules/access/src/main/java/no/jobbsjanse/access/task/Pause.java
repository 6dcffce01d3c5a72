package no.jobbsjanse.access.task;

import java.time.Duration;
import java.util.List;

/** How long to wait after a failure: seconds at first, because somebody is looking at the page; half an hour later. */
public final class Pause {

    private static final List<Duration> FIRST = List.of(Duration.ofSeconds(5), Duration.ofSeconds(20),
            Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Duration THEN = Duration.ofMinutes(30);

    private Pause() {
    }

    /** @param attempts made so far, at least one */
    public static Duration after(int attempts) {
        return attempts <= FIRST.size() ? FIRST.get(attempts - 1) : THEN;
    }
}
