package no.jobbsjanse.portal.registry;

import java.util.List;

/**
 * A row of a page: its fields.
 *
 * @param id technical key; a placeholder in the pattern for new rows
 * @param number from 1, as its heading says
 * @param inputs its fields
 */
public record RowInputs(String id, int number, List<FieldInput> inputs) {
}
