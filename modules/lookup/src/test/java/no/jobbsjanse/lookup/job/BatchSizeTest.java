package no.jobbsjanse.lookup.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private final BatchSize size = new BatchSize(1000);

    @Test
    void begins_with_all_that_is_allowed_and_never_asks_for_more() {
        size.answered();
        assertThat(size.now()).isEqualTo(1000);
    }

    @Test
    void asks_for_half_as_many_after_too_long_a_time_and_for_twice_as_many_after_an_answer() {
        size.tookTooLong(300);
        assertThat(size.now()).isEqualTo(150);
        size.answered();
        assertThat(size.now()).isEqualTo(300);
    }

    @Test
    void asks_for_one_at_least() {
        size.tookTooLong(1);
        assertThat(size.now()).isEqualTo(1);
    }
}
