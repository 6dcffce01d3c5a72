package no.jobbsjanse.lookup.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,PT0S", "1,PT1S", "60,PT1M", "61,PT1M", "999,PT1M", "1000,PT1S", "2500,PT2.5S", "60000,PT1M",
        "60001,PT1M", "999999999999999999,PT1M", "' 5 ',PT5S", "'Mon, 23 Nov 2026 12:00:30 GMT',PT30S",
        "'Mon, 23 Nov 2026 11:59:30 GMT',PT0S", "'Tue, 24 Nov 2026 12:00:00 GMT',PT1M"})
    void counts_milliseconds_from_a_thousand_on_and_seconds_below(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "9999999999999999999999", "Mon, 23 Nov 2026"})
    void gives_up_on_nonsense(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void need_not_be_there() {
        assertThat(RetryAfter.parse(null, NOW)).isNull();
    }
}
