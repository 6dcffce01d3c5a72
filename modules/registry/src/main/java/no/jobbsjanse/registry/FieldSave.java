package no.jobbsjanse.registry;

import java.util.UUID;
import no.jobbsjanse.access.LogSubject;

/**
 * One field to save.
 *
 * @param operation chosen by whoever sends it; the same again has no second effect
 * @param participation which participation
 * @param row the row, for a field of a row; chosen by whoever adds it; else {@code null}
 * @param field key in the data dictionary
 * @param value ISO date, month, code, digits, technical key or text; empty to empty the field
 * @param basedOn the version of the participation that was on screen when the value was typed
 */
public record FieldSave(UUID operation, UUID participation, UUID row, String field, String value, long basedOn)
        implements LogSubject {

    /** The same with another value, such as what was typed once it has been read. */
    public FieldSave withValue(String other) {
        return new FieldSave(operation, participation, row, field, other, basedOn);
    }

    @Override
    public UUID loggedParticipation() {
        return participation;
    }

    @Override
    public String loggedDetail() {
        return field;
    }
}
