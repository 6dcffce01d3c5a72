package no.jobbsjanse.lookup.job;

import java.time.Duration;

/**
 * A request to Folkeregisteret, as the trace of each look-up in it tells of it.
 *
 * @param took how long
 * @param together for how many it asked
 */
record Attempt(Duration took, int together) {

    static Attempt since(long begun, int together) {
        return new Attempt(Duration.ofNanos(System.nanoTime() - begun), together);
    }
}
