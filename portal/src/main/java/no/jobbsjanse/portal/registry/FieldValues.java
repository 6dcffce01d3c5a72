package no.jobbsjanse.portal.registry;

import no.jobbsjanse.registry.Field;

/** A field's values in words. */
interface FieldValues {

    /** A stored value in words; empty for {@code null}. */
    String of(Field<?> field, String value);
}
