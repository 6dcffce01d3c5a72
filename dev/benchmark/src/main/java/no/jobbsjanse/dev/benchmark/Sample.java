package no.jobbsjanse.dev.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured values of one kind. */
final class Sample {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException if there are none */
    static Sample of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Sample(values.stream().mapToDouble(value -> value).sorted().toArray());
    }

    double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    double median() {
        return percentile(50);
    }

    /** The smallest value that at least so many per cent are not above. */
    double percentile(double percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    /** Median with the smallest and largest value. */
    String spread() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), sorted[0], sorted[sorted.length - 1]);
    }

    /** Percentiles of times in milliseconds. */
    String times() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", median(), percentile(95),
                percentile(99));
    }
}
