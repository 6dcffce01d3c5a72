package no.jobbsjanse.registry;

import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;

/**
 * A number was entered, corrected or entered once more, and no name is known for it. Fired inside the transaction;
 * whoever looks names up writes its task in the same transaction.
 *
 * @param person whose name is missing
 * @param scope where she is registered
 * @param by who entered it
 */
public record NumberEntered(UUID person, Scope scope, Actor by) {
}
