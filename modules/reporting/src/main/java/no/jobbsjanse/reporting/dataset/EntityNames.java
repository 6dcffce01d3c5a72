package no.jobbsjanse.reporting.dataset;

import no.jobbsjanse.registry.Kind;

/** What the entities are called in files that programs read; the same in every language, and never changed. */
public final class EntityNames {

    private EntityNames() {
    }

    /** The name of an entity, in ASCII. */
    public static String of(Kind kind) {
        return switch (kind) {
            case PARTICIPATION -> "deltakere";
            case MEASURE -> "tiltak";
            case ABSENCE -> "fravaer";
            case TEST -> "norskprover";
            case GOAL -> "maal";
        };
    }
}
