package no.jobbsjanse.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-01T08:00:00Z"));
    private final RateLimit limit = new RateLimit(2, now::get);

    @Test
    void lets_each_system_call_so_many_times_a_minute() {
        assertThat(limit.call("drammen")).isEqualTo(new RateLimit.Standing(true, 2, 1, 60));
        now.set(now.get().plusMillis(500));
        assertThat(limit.call("drammen")).isEqualTo(new RateLimit.Standing(true, 2, 0, 60));
        assertThat(limit.call("drammen").allowed()).isFalse();
        assertThat(limit.call("oslo").allowed()).isTrue();
    }

    @Test
    void whoever_waits_as_told_is_let_in_again() {
        limit.call("drammen");
        now.set(now.get().plusMillis(100));
        limit.call("drammen");
        RateLimit.Standing refused = limit.call("drammen");
        now.set(now.get().plusSeconds(refused.seconds() - 1));
        assertThat(limit.call("drammen").allowed()).isFalse();
        now.set(now.get().plusSeconds(1));
        assertThat(limit.call("drammen")).isEqualTo(new RateLimit.Standing(true, 2, 1, 60));
    }
}
