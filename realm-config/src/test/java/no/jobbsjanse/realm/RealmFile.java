package no.jobbsjanse.realm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

/** A JSON file that Keycloak imports, read by JSON pointers. */
final class RealmFile {

    private final String text;
    private final JsonObject root;

    RealmFile(Path file) {
        this(OurTheme.read(file));
    }

    RealmFile(String text) {
        this.text = text;
        try (var reader = Json.createReader(new StringReader(text))) {
            root = reader.readObject();
        }
    }

    static RealmFile realm() {
        return new RealmFile(Path.of("realm", "jobbsjansen-realm.json"));
    }

    static RealmFile developmentUsers() {
        return new RealmFile(Path.of("development", "jobbsjansen-users-0.json"));
    }

    /** The system of Drammen: what others are copied from. */
    static RealmFile developmentSystem() {
        return new RealmFile(Path.of("development", "clients", "drammen-fagsystem.json"));
    }

    String text() {
        return text;
    }

    boolean has(String pointer) {
        return Json.createPointer(pointer).containsValue(root);
    }

    String string(String pointer) {
        return ((JsonString) value(pointer)).getString();
    }

    int number(String pointer) {
        return ((JsonNumber) value(pointer)).intValueExact();
    }

    boolean isTrue(String pointer) {
        return value(pointer) == JsonValue.TRUE;
    }

    List<String> strings(String pointer) {
        return ((JsonArray) value(pointer)).getValuesAs(JsonString::getString);
    }

    List<JsonObject> objects(String pointer) {
        return ((JsonArray) value(pointer)).getValuesAs(JsonObject.class);
    }

    private JsonValue value(String pointer) {
        return Json.createPointer(pointer).getValue(root);
    }
}
