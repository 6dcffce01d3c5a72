package no.jobbsjanse.registry;

import java.util.UUID;

/**
 * One field to be saved.
 *
 * @param operation chosen by whoever sends it, new for every value; makes sending it again harmless
 * @param participation which participation
 * @param field key of the field
 * @param value ISO date, code or digits; empty or {@code null} empties the field
 * @param basedOn the version that was on the screen when the value was typed
 */
public record FieldSave(UUID operation, UUID participation, String field, String value, long basedOn) {

    /** Does not show the value: it may be a number. */
    @Override
    public String toString() {
        return "FieldSave[" + operation + ", " + participation + ", " + field + ", " + basedOn + "]";
    }
}
