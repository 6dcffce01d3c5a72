package no.jobbsjanse.registry.importing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.registry.ImportResult.Difference;
import no.jobbsjanse.registry.ImportResult.Refusal;
import no.jobbsjanse.registry.ImportVerdict;

/** Values and outcomes of rows as text, before it is sealed. */
final class LineJson {

    private LineJson() {
    }

    static String values(Map<String, String> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> values(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        read(json).forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
        return values;
    }

    static String outcome(LineOutcome outcome) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        outcome.changes().forEach(change -> changes.add(put(put(Json.createObjectBuilder().add("field", change.field()),
                "before", change.before()), "after", change.after())));
        JsonArrayBuilder refusals = Json.createArrayBuilder();
        outcome.refusals().forEach(refusal -> refusals.add(put(Json.createObjectBuilder(), "field", refusal.field())
                .add("rule", refusal.rule()).add("arguments", arguments(refusal.arguments()))));
        return Json.createObjectBuilder().add("verdict", outcome.verdict().name()).add("changes", changes)
                .add("refusals", refusals).build().toString();
    }

    private static JsonArrayBuilder arguments(List<Object> arguments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        arguments.forEach(one -> {
            if (one instanceof Number number) {
                array.add(number.longValue());
            } else {
                array.add(String.valueOf(one));
            }
        });
        return array;
    }

    static LineOutcome outcome(String json) {
        JsonObject object = read(json);
        return new LineOutcome(ImportVerdict.valueOf(object.getString("verdict")), null, null,
                object.getJsonArray("changes").getValuesAs(JsonObject.class).stream().map(change -> new Difference(
                        change.getString("field"), change.getString("before", null), change.getString("after", null)))
                        .toList(),
                object.getJsonArray("refusals").getValuesAs(JsonObject.class).stream().map(refusal -> new Refusal(
                        refusal.getString("field", null), refusal.getString("rule"),
                        refusal.getJsonArray("arguments").stream().map(LineJson::argument).toList())).toList());
    }

    private static Object argument(JsonValue value) {
        return value instanceof JsonNumber number ? (Object) number.longValue() : ((JsonString) value).getString();
    }

    private static JsonObjectBuilder put(JsonObjectBuilder object, String key, String value) {
        return value == null ? object : object.add(key, value);
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
