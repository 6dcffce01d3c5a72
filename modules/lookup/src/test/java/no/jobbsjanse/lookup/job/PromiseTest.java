package no.jobbsjanse.lookup.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    @ParameterizedTest
    @CsvSource({"1, 2000", "50, 2000", "200, 2392", "500, 5245", "1000, 10000"})
    void the_more_are_asked_for_the_longer_it_may_take(int numbers, long millis) {
        assertThat(Promise.forNumbers(numbers).toMillis()).isEqualTo(millis);
    }
}
