package no.jobbsjanse.registry;

import java.util.UUID;

/**
 * A field that must still be filled in.
 *
 * @param field which; a row's type without a row says that there is no row of its kind at all
 * @param row the row it belongs to, {@code null} for the participation's own fields
 */
public record Missing(Field<?> field, UUID row) {
}
