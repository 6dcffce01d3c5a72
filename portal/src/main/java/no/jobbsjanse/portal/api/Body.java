package no.jobbsjanse.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.access.BrokenRule;

/** The JSON object a system has sent; what it does not know is a mistake of the sender and not passed over. */
final class Body {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonObject sent;

    private Body(JsonObject sent) {
        this.sent = sent;
    }

    /** @throws Problem for anything but an object with no other members than these */
    static Body of(String text, Set<String> members) {
        JsonObject sent = read(text);
        sent.keySet().stream().filter(member -> !members.contains(member)).findFirst().ifPresent(unknown -> {
            throw Problem.malformed("/" + Json.encodePointer(unknown), "api.member");
        });
        return new Body(sent);
    }

    private static JsonObject read(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text == null ? "" : text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("something after the object");
            }
            return object;
        } catch (RuntimeException unreadable) {
            // Nothing but the parser runs here, and of too deep an object it tells by no type of its own.
            throw Problem.malformed("", "api.json");
        }
    }

    /** The values of the fields. */
    JsonObject fields() {
        if (!(sent.get("fields") instanceof JsonObject fields) || fields.isEmpty()) {
            throw Problem.malformed("/fields", "api.fields");
        }
        return fields;
    }

    /** The version the change is based on. */
    long version() {
        if (sent.get("version") instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        throw Problem.malformed("/version", "api.version");
    }

    /** A text that must be there. */
    String text(String member) {
        JsonValue value = sent.get(member);
        if (value instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString().strip();
        }
        throw Problem.of(ProblemType.MALFORMED, List.of(new Problem.Mistake(null, "/" + member,
                new BrokenRule("api.text"))));
    }
}
