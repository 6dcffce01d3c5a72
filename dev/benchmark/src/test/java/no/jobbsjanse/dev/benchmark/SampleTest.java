package no.jobbsjanse.dev.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void percentiles_are_measured_values() {
        Sample hundred = Sample.of(IntStream.rangeClosed(1, 100).asDoubleStream().boxed().toList());
        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(Sample.of(List.of(3.0, 1.0, 2.0)).spread()).isEqualTo("2.00 (1.00–3.00)");
        assertThat(Sample.of(List.of(7.0)).percentile(1)).isEqualTo(7);
    }

    @Test
    void nothing_measured_is_no_sample() {
        assertThatThrownBy(() -> Sample.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
