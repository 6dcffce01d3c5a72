package no.jobbsjanse.registry;

import java.time.OffsetDateTime;

/**
 * A field is in the database.
 *
 * @param version the version the next save is based on
 * @param at when it was saved
 * @param progress status and what is missing now
 */
public record Saved(long version, OffsetDateTime at, Progress progress) {
}
