package no.jobbsjanse.portal.registry;

import java.time.LocalDate;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;

/** Values as they stand in a field on the screen, and as the register knows them. */
final class FieldText {

    private FieldText() {
    }

    /** For the screen: {@code 01.09.2026}, {@code 08.2019}, {@code 37,5}, {@code 018190 49846}; empty for {@code null}. */
    static String onScreen(Field<?> field, String value) {
        if (value == null) {
            return "";
        }
        if (field.type() instanceof FieldType.Day) {
            return DateText.day(LocalDate.parse(value));
        }
        if (field.type() instanceof FieldType.Month) {
            return value.substring(5) + "." + value.substring(0, 4);
        }
        if (field.type() instanceof FieldType.Hours) {
            return value.replace(".0", "").replace('.', ',');
        }
        if (field.type() instanceof FieldType.Number && value.length() == 11) {
            return value.substring(0, 6) + " " + value.substring(6);
        }
        return value;
    }

    /**
     * What somebody typed, as the register reads it.
     *
     * @throws BrokenRule {@code date.invalid} or {@code month.invalid}
     */
    static String typed(Field<?> field, String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return "";
        }
        if (field.type() instanceof FieldType.Day) {
            return DateText.read(text, today).orElseThrow(() -> new BrokenRule("date.invalid")).toString();
        }
        if (field.type() instanceof FieldType.Month) {
            return DateText.readMonth(text).orElseThrow(() -> new BrokenRule("month.invalid")).toString();
        }
        if (field.type() instanceof FieldType.Hours) {
            return text.strip().replace(',', '.');
        }
        return field.type() instanceof FieldType.Count ? text.replaceAll("[\\s%]", "") : text;
    }
}
