package no.jobbsjanse.lookup.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads fields of JSON from elsewhere: one of another type than expected is as good as none. */
public final class JsonFields {

    private JsonFields() {
    }

    /** A text; empty if missing, blank or of another type. */
    public static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text && !text.getString().isBlank()
                ? Optional.of(text.getString().strip()) : Optional.empty();
    }

    /** A whole number; empty if missing, of another type, or so large that it would take long to reckon with. */
    public static Optional<Long> number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number
                ? Optional.of(number.toString()).filter(digits -> digits.matches("-?[0-9]{1,18}")).map(Long::valueOf)
                : Optional.empty();
    }

    /** An object; empty if missing or of another type. */
    public static Optional<JsonObject> object(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject inner ? Optional.of(inner) : Optional.empty();
    }

    /** The objects in an array; empty if missing or of another type. */
    public static List<JsonObject> objects(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array
                ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).toList() : List.of();
    }
}
