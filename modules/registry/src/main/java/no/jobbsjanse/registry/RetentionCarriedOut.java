package no.jobbsjanse.registry;

import java.util.UUID;

/**
 * The participations of an approved deletion are gone from the register. Fired inside the transaction that ends it; whoever
 * keeps something of them deletes it in the same transaction, and adds it to the protocol.
 *
 * @param run which
 */
public record RetentionCarriedOut(UUID run) {
}
