package no.jobbsjanse.registry;

import no.jobbsjanse.access.BrokenRule;

/** A value that the register refuses, and of which field: of several that were sent, this one. */
public class RefusedField extends BrokenRule {

    private final transient Field<?> field;

    RefusedField(Field<?> field, BrokenRule rule) {
        super(rule.key(), rule.arguments().toArray());
        this.field = field;
    }

    /** Which field. */
    public Field<?> field() {
        return field;
    }
}
