package no.jobbsjanse.registry;

import java.util.UUID;

/**
 * A dry run has found what would be deleted. Fired inside the transaction; whoever keeps something by participation or
 * person adds to its protocol how much that is. Who it is about, only the database is told: {@code registry.retained}.
 *
 * @param run which
 */
public record RetentionProposed(UUID run) {
}
