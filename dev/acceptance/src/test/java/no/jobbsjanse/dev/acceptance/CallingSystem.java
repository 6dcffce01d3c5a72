package no.jobbsjanse.dev.acceptance;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;

/** A system of a municipality that calls the open interface, by real tokens of Keycloak. */
final class CallingSystem {

    static final String DRAMMEN = "drammen-fagsystem";
    static final String SECRET = "development-only-drammen-secret";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Gson GSON = new Gson();

    private final Stack stack;
    private String token;

    CallingSystem(Stack stack) {
        this.stack = stack;
    }

    /** What it was answered. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        String header(String name) {
            List<String> values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
            return values == null ? "" : String.join(", ", values);
        }

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        String text(String member) {
            return json().get(member).getAsString();
        }

        JsonArray list(String member) {
            return json().getAsJsonArray(member);
        }

        JsonObject error() {
            return list("errors").get(0).getAsJsonObject();
        }
    }

    /** Logs in by its secret. */
    CallingSystem as(String client, String secret) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.keycloakUrl()
                + "/realms/jobbsjansen/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client
                        + "&client_secret=" + secret)).build();
        return by(send(request).text("access_token"));
    }

    /** Brings this token, whatever it is; {@code null} for none. */
    CallingSystem by(String other) {
        CallingSystem system = new CallingSystem(stack);
        system.token = other;
        return system;
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    Answer send(String method, String path) {
        return call(method, path, null, Map.of());
    }

    /** With a new key. */
    Answer send(String method, String path, Map<String, ?> body) {
        return send(method, path, body, UUID.randomUUID().toString());
    }

    Answer send(String method, String path, Map<String, ?> body, String key) {
        return call(method, path, GSON.toJson(body), Map.of("Idempotency-Key", key));
    }

    Answer call(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.portalUrl() + "/api/v1" + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The participations of the place, from page to page. */
    List<JsonObject> all(String query, int limit) {
        List<JsonObject> all = new ArrayList<>();
        String after = "";
        while (true) {
            Answer page = get("/participations?limit=" + limit + query + after);
            page.list("participations").forEach(one -> all.add(one.getAsJsonObject()));
            if (page.json().get("next").isJsonNull()) {
                return all;
            }
            after = "&after=" + page.text("next");
        }
    }
}
