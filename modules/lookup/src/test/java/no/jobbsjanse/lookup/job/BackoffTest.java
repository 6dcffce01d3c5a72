package no.jobbsjanse.lookup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00+01:00");

    private final Backoff shortest = new Backoff(always(0));
    private final Backoff longest = new Backoff(always(Math.nextDown(1.0)));

    @ParameterizedTest
    @CsvSource({"1,PT1S", "2,PT5S", "3,PT30S", "4,PT5M", "5,PT1H", "6,PT1H", "28,PT1H"})
    void waits_longer_after_each_failure_and_then_an_hour(int attempts, Duration expected) {
        assertThat(shortest.after(attempts, NOW.minusHours(23), NOW)).isEqualTo(expected);
        assertThat(longest.after(attempts, NOW.minusHours(23), NOW))
                .isBetween(expected.multipliedBy(6).dividedBy(5), expected.multipliedBy(5).dividedBy(4));
    }

    @Test
    void waits_for_the_night_when_a_day_has_passed() {
        assertThat(NOW.plus(shortest.after(5, NOW.minusDays(1), NOW))).isEqualTo("2026-11-24T02:00:00+01:00");
        assertThat(NOW.plus(longest.after(30, NOW.minusDays(9), NOW))).isBetween(
                OffsetDateTime.parse("2026-11-24T04:59:59+01:00"), OffsetDateTime.parse("2026-11-24T05:00:00+01:00"));
    }

    @Test
    void tries_once_a_night_only() {
        OffsetDateTime night = OffsetDateTime.parse("2026-11-24T02:00:00+01:00");
        assertThat(night.plus(shortest.after(30, night.minusDays(2), night))).isEqualTo("2026-11-25T02:00:00+01:00");
    }

    @Test
    void finds_the_night_of_norway_from_any_zone_and_in_summer() {
        OffsetDateTime utc = OffsetDateTime.parse("2027-07-01T23:30:00Z");
        assertThat(utc.plus(shortest.after(9, utc.minusDays(2), utc))).isEqualTo("2027-07-02T00:00:00Z");
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
