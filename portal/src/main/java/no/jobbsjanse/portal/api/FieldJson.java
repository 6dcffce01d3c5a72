package no.jobbsjanse.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;

/** Values of fields as JSON: numbers are numbers, all else is text as the register keeps it; {@code null} for nothing. */
final class FieldJson {

    private FieldJson() {
    }

    /** Whether systems see the field. That a row is taken away is said by {@code DELETE}. */
    static boolean isOpen(Field<?> field) {
        return !field.key().endsWith(".removed");
    }

    static JsonValue value(Field<?> field, String stored) {
        if (field.type() instanceof FieldType.Flag) {
            return stored == null ? JsonValue.FALSE : JsonValue.TRUE;
        }
        if (stored == null) {
            return JsonValue.NULL;
        }
        return field.type() instanceof FieldType.Count || field.type() instanceof FieldType.Hours
                ? Json.createValue(new BigDecimal(stored)) : Json.createValue(stored);
    }

    /** A time as RFC 3339 has it, seconds included. */
    static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** A day, a time, or anything else as text; {@code null} for nothing. */
    static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL
                : Json.createValue(value instanceof OffsetDateTime time ? time(time) : value.toString());
    }

    /**
     * The values of a body, as the register reads them, in their order.
     *
     * @throws Problem for a field that does not exist or does not belong there, and for what is no value
     */
    static Map<String, String> values(JsonObject fields, Kind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            Field<?> field = DataDictionary.field(key).filter(known -> known.kind() == kind && isOpen(known))
                    .orElseThrow(() -> Problem.of(ProblemType.REFUSED, List.of(
                            Problem.Mistake.inField(key.length() > 60 ? "" : key, new BrokenRule("field.unknown")))));
            values.put(key, text(field, value));
        });
        return values;
    }

    private static String text(Field<?> field, JsonValue value) {
        return switch (value.getValueType()) {
            case NULL, FALSE -> "";
            case TRUE -> "true";
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number(field, (JsonNumber) value);
            default -> throw Problem.malformed("/fields/" + field.key(), "api.value");
        };
    }

    /** A national number sent as a number has lost its zero. */
    private static String number(Field<?> field, JsonNumber value) {
        if (field.type() instanceof FieldType.Count || field.type() instanceof FieldType.Hours) {
            BigDecimal number = value.bigDecimalValue();
            return number.precision() > 9 || Math.abs(number.scale()) > 9 ? "-" : number.stripTrailingZeros().toPlainString();
        }
        throw Problem.malformed("/fields/" + field.key(), "api.value");
    }
}
