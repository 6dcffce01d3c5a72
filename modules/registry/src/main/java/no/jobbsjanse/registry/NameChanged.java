package no.jobbsjanse.registry;

import java.util.UUID;
import no.jobbsjanse.access.Scope;

/**
 * The name of a person, or how far its look-up has come, has changed.
 *
 * @param person whose name
 * @param scope where she is registered
 */
public record NameChanged(UUID person, Scope scope) {
}
