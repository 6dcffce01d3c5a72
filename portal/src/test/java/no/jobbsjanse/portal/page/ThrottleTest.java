package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private int refused;
    private final Throttle throttle = new Throttle(() -> now, () -> refused++);

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void three(String who) {
        for (int time = 0; time < 3; time++) {
            assertThat(throttle.allows(who, 3)).isTrue();
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void so_many_times_and_no_more_and_everybody_by_herself() {
        three("one");
        assertThat(refused).isZero();
        assertThat(throttle.allows("one", 3)).isFalse();
        assertThat(refused).as("lines in the log").isOne();
        three("other");
    }

    @Test
    void the_window_slides_and_what_was_refused_does_not_count() {
        three("one");
        pass(Duration.ofMinutes(56));
        assertThat(throttle.allows("one", 3)).as("after 59 minutes").isFalse();
        pass(Duration.ofSeconds(61));
        assertThat(throttle.allows("one", 3)).as("the first is an hour ago").isTrue();
        assertThat(throttle.allows("one", 3)).as("the second is not").isFalse();
        pass(Duration.ofMinutes(61));
        three("one");
    }

    @Test
    void usually_it_is_twenty_times() {
        for (int time = 0; time < 20; time++) {
            assertThat(throttle.allows("one")).isTrue();
        }
        assertThat(throttle.allows("one")).isFalse();
    }

    @Test
    void only_so_many_are_remembered() {
        three("one");
        for (int other = 0; other < 10_000; other++) {
            throttle.allows("other " + other, 3);
        }
        assertThat(throttle.allows("one", 3)).isTrue();
        assertThat(throttle.allows("other 9999", 3)).isTrue();
    }

    @Test
    void a_household_is_counted_as_one() {
        assertThat(ClientAddress.household("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.household("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.household("2001:db8:1:2::9")).isNotEqualTo(ClientAddress.household("2001:db8:1:3::9"));
        assertThat(ClientAddress.household("not:an:address")).isEqualTo("not:an:address");
    }
}
