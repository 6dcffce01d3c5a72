package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.acceptance.CallingSystem.Answer;
import no.jobbsjanse.dev.stack.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a system sends, in every place of every call that is documented. Late, because some of it is done. */
@Order(Integer.MAX_VALUE - 4)
@ExtendWith(InBrowser.class)
class StrangeCallsAcceptanceTest {

    private static final int SERVER_ERROR = 500;
    private static final Gson GSON = new Gson();

    /** Values of every kind JSON has. */
    static List<String> values() {
        return Stream.<Object>of("", "\u0000", "a\u0000b", "\ud800", "-1", "x".repeat(3000),
                "00000000-0000-0000-0000-000000000000", "' or 1=1 --", "æøå\u2028", "../../WEB-INF/web.xml", -1, 1.5, Long.MAX_VALUE, true,
                List.of(), List.of("a", 1), Map.of(), Map.of("value", "x")).map(GSON::toJson).collect(Collectors.toCollection(() ->
                        new ArrayList<>(List.of("null", "1e400", "123456789012345678901234567890"))));
    }

    /** What is no JSON, or none that is asked for. */
    static List<String> bodies() {
        return List.of("", " ", "null", "[]", "\"x\"", "1", "{", "{}{}", "{\"fields\":{}}", "{\"fields\":null}",
                "{\"fields\":[]}", "{\"version\":1,\"version\":2,\"fields\":{}}", "\u0000", "{\"\u0000\":1}", "[".repeat(60_000),
                "{\"a\":".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatever_stands_in_a_field_a_path_or_a_query_is_no_failure_of_ours(String value, Stack stack,
            KeycloakAdministration keycloak) {
        CallingSystem system = OpenApiAcceptanceTest.system(stack, keycloak, "3301", "write");
        JsonObject document = system.get("/openapi.json").json();
        String own = system.all("&status=AKTIV", 1).get(0).get("id").getAsString();
        String text = value.startsWith("\"") ? GSON.fromJson(value, String.class) : value;
        for (Call call : calls(document)) {
            isNoFailure(call.send(system, text, query(call, text), body(document, value, "1")), call, value);
            isNoFailure(call.send(system, own, "", body(document, value, "1")), call, value);
            isNoFailure(call.send(system, own, "", body(document, "\"x\"", value)), call, value);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatever_is_sent_instead_of_json_is_no_failure_of_ours(String body, Stack stack, KeycloakAdministration keycloak) {
        CallingSystem system = OpenApiAcceptanceTest.system(stack, keycloak, "3301", "write");
        String own = system.all("&status=AKTIV", 1).get(0).get("id").getAsString();
        List<Call> calls = calls(system.get("/openapi.json").json());
        assertThat(calls).hasSizeGreaterThan(15);
        calls.stream().filter(Call::hasBody).forEach(call -> {
            Answer answer = call.send(system, own, "", body);
            isNoFailure(answer, call, body);
            assertThat(answer.status()).as("%s with %.60s", call, body).isGreaterThanOrEqualTo(400);
        });
    }

    /** A call of the document. */
    private record Call(String method, String path, List<String> parameters) {

        boolean hasBody() {
            return method.equals("POST") || method.equals("PATCH") || method.equals("PUT");
        }

        Answer send(CallingSystem system, String inPath, String query, String body) {
            Map<String, String> headers = hasBody() ? Map.of("Idempotency-Key", UUID.randomUUID().toString())
                    : Map.of();
            String there = path.replace("{rows}", "goals").replace("{list}", "TILTAK").replaceAll("\\{\\w+}",
                    URLEncoder.encode(inPath.isEmpty() ? " " : inPath, StandardCharsets.UTF_8).replace("+", "%20"));
            return system.call(method, there + query, hasBody() ? body : null, headers);
        }
    }

    private static List<Call> calls(JsonObject document) {
        List<Call> calls = new ArrayList<>();
        document.getAsJsonObject("paths").entrySet().forEach(path -> path.getValue().getAsJsonObject().entrySet()
                .forEach(one -> calls.add(new Call(one.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        parameters(one.getValue().getAsJsonObject())))));
        return calls;
    }

    private static List<String> parameters(JsonObject operation) {
        List<String> names = new ArrayList<>();
        if (operation.has("parameters")) {
            for (JsonElement parameter : operation.getAsJsonArray("parameters")) {
                JsonObject one = parameter.getAsJsonObject();
                if (one.has("in") && one.get("in").getAsString().equals("query")) {
                    names.add(one.get("name").getAsString());
                }
            }
        }
        return names;
    }

    private static String query(Call call, String text) {
        return call.parameters().stream().map(name -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A value in every field that is documented. */
    private static String body(JsonObject document, String value, String version) {
        Map<String, String> fields = new LinkedHashMap<>();
        document.getAsJsonObject("components").getAsJsonObject("schemas").entrySet().stream()
                .filter(schema -> schema.getKey().endsWith("Fields")).flatMap(schema -> schema.getValue().getAsJsonObject()
                        .getAsJsonObject("properties").keySet().stream()).forEach(name -> fields.put(name, value));
        return fields.entrySet().stream().map(field -> GSON.toJson(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{\"version\":" + version + ",\"fields\":{", "}}"));
    }

    private static void isNoFailure(Answer answer, Call call, String what) {
        assertThat(answer.status()).as("%s %s with %.60s: %s", call.method(), call.path(), what, answer.body())
                .isLessThan(SERVER_ERROR);
        NothingInternal.isShown(answer.body());
    }
}
