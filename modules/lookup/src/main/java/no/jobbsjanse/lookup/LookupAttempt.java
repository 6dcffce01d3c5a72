package no.jobbsjanse.lookup;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * One attempt to fetch a name.
 *
 * @param at when it was known what came of it
 * @param took how long the request took
 * @param together how many were asked for in it; 0 if it came to nothing before
 * @param failure why it failed; {@code null} for an answer
 */
public record LookupAttempt(OffsetDateTime at, Duration took, int together, LookupFailure failure) {
}
