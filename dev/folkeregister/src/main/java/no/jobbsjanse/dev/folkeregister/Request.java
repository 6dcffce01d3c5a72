package no.jobbsjanse.dev.folkeregister;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that has been read to its end. */
record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

    /** A bulk look-up of the most numbers allowed takes about 14 kB. */
    private static final int LARGEST_BODY = 1 << 20;

    static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(), headers, exchange.getRequestBody().readNBytes(LARGEST_BODY));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean hasContentType(String mediaType) {
        return header("Content-Type").map(type -> mediaType(type).equals(mediaType)).orElse(false);
    }

    /** True without an Accept header too. */
    boolean acceptsJson() {
        List<String> accepted = List.of("*/*", "application/*", "application/json");
        return header("Accept").map(types -> List.of(types.split(",")).stream().map(Request::mediaType)
                .anyMatch(accepted::contains)).orElse(true);
    }

    /** The values of a parameter of the address, in order. */
    List<String> parameters(String name) {
        return values(query, name);
    }

    /** The first value of a parameter of the address. */
    Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    /** The first value of a field of a posted form. */
    Optional<String> field(String name) {
        return values(new String(body, StandardCharsets.UTF_8), name).stream().findFirst();
    }

    /** The body as a JSON object, or empty when it is not one. */
    Optional<JsonObject> json() {
        try (var reader = Json.PROVIDER.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException notAnObject) {
            return Optional.empty();
        }
    }

    private static String mediaType(String value) {
        return value.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    private static List<String> values(String encoded, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (decode(parts[0]).equals(name)) {
                values.add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    /** Tells nothing: the address of a look-up holds a number. */
    @Override
    public String toString() {
        return "Request";
    }
}
