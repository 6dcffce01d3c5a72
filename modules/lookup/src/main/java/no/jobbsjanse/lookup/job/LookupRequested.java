package no.jobbsjanse.lookup.job;

import java.util.UUID;

/**
 * A name is to be fetched at once. Fired inside the transaction; wakes the worker after it.
 *
 * @param person whose; {@code null} for more than one
 */
public record LookupRequested(UUID person) {
}
