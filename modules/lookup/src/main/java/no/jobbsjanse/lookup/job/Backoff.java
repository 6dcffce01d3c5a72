package no.jobbsjanse.lookup.job;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import no.jobbsjanse.registry.NorwegianClock;

/**
 * When to try again: soon at first, because somebody is looking at the page; hourly later; after a day at night, when
 * nobody is in the way. Up to a quarter is added by chance, so that those who failed together do not come back together.
 */
final class Backoff {

    private static final List<Duration> FIRST =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));
    private static final Duration THEN = Duration.ofHours(1);
    private static final Duration UNTIL_NIGHTLY = Duration.ofDays(1);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final Duration LENGTH_OF_NIGHT = Duration.ofHours(3);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The time to wait after a failure.
     *
     * @param attempts made so far, at least one
     * @param requestedAt when the name was asked for
     */
    Duration after(int attempts, OffsetDateTime requestedAt, OffsetDateTime now) {
        if (Duration.between(requestedAt, now).compareTo(UNTIL_NIGHTLY) >= 0) {
            return untilNight(now).plus(partOf(LENGTH_OF_NIGHT));
        }
        Duration delay = attempts <= FIRST.size() ? FIRST.get(attempts - 1) : THEN;
        return delay.plus(partOf(delay.dividedBy(4)));
    }

    private static Duration untilNight(OffsetDateTime now) {
        ZonedDateTime here = now.atZoneSameInstant(NorwegianClock.ZONE);
        ZonedDateTime tonight = here.with(NIGHT);
        return Duration.between(here, tonight.isAfter(here) ? tonight
                : here.toLocalDate().plusDays(1).atTime(NIGHT).atZone(NorwegianClock.ZONE));
    }

    private Duration partOf(Duration whole) {
        return Duration.ofMillis((long) (whole.toMillis() * random.nextDouble()));
    }
}
