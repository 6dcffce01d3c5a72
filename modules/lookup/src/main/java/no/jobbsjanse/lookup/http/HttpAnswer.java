package no.jobbsjanse.lookup.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A complete answer. What is in it is for reading, never for a log. */
public final class HttpAnswer {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    HttpAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The body, if it is a JSON object and nothing else. */
    public Optional<JsonObject> json() {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException notJson) {
            // Not only JsonException: a body nested a thousand times is refused by other names.
            return Optional.empty();
        }
    }

    /** The body, if it is a JSON array and nothing else. */
    public Optional<JsonArray> jsonArray() {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            return Optional.of(reader.readArray());
        } catch (RuntimeException notJson) {
            return Optional.empty();
        }
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
