package no.jobbsjanse.portal.registry;

import java.util.List;

/**
 * A field as a page shows it.
 *
 * @param id of the input: the key, for a row's field with the row behind it
 * @param key of the field
 * @param row technical key of the row; empty for the participation's own fields
 * @param form {@code text}, {@code select} or {@code area}
 * @param label in words
 * @param hint a sentence of help; empty for none
 * @param value as on the screen; of a choice, its label
 * @param length most characters
 * @param numeric whether it is typed in digits
 * @param choices the options of a choice
 * @param hidden whether it does not apply as things stand
 * @param notice what is unusual about it; empty for nothing
 * @param editable whether it may be changed
 */
public record FieldInput(String id, String key, String row, String form, String label, String hint, String value,
        int length, boolean numeric, List<Choice> choices, boolean hidden, String notice, boolean editable) {

    /** What describes the input to a screen reader. */
    public String describedBy() {
        return (hint.isEmpty() ? "" : id + "-hint ") + id + "-notice " + id + "-message";
    }

    static String id(String key, String row) {
        return row.isEmpty() ? key : key.replace('.', '-') + "-" + row;
    }
}
