package no.jobbsjanse.portal.registry;

import java.time.LocalDate;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.BrokenRule;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;

/** Values as they stand in a field on the screen, and as the register knows them. */
final class FieldText {

    private FieldText() {
    }

    /** For the screen: {@code 01.09.2026}, {@code 018190 49846}; empty for {@code null}. */
    static String onScreen(Field<?> field, String value) {
        if (value == null) {
            return "";
        }
        if (field.type() instanceof FieldType.Day) {
            return DateText.day(LocalDate.parse(value));
        }
        if (field.type() instanceof FieldType.Number) {
            return value.substring(0, 6) + " " + value.substring(6);
        }
        return value;
    }

    /**
     * What somebody typed, as the register reads it.
     *
     * @throws BrokenRule {@code date.invalid}
     */
    static String typed(Field<?> field, String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return "";
        }
        if (field.type() instanceof FieldType.Day) {
            return DateText.read(text, today).orElseThrow(() -> new BrokenRule("date.invalid")).toString();
        }
        return text;
    }
}
