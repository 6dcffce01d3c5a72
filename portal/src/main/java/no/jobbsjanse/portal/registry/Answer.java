package no.jobbsjanse.portal.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** What a script or a system is answered. {@link Json} itself would look through all jars for its provider each time. */
public final class Answer {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private Answer() {
    }

    /** An object, to be filled. */
    public static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** An array, to be filled. */
    public static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }
}
