package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Map;

/** Builds JSON with a provider that is looked up once; the static methods of Jakarta JSON-P search for it every time. */
final class Json {

    static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {
    }

    static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    static JsonObject object(Map<String, Object> members) {
        return PROVIDER.createObjectBuilder(members).build();
    }
}
