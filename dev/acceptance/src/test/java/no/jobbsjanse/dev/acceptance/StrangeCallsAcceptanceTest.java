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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.acceptance.CallingSystem.Answer;
import no.jobbsjanse.dev.stack.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a system sends, in every path, query and field of every call that is documented. Late, because some of it is
 * saved.
 */
@Order(Integer.MAX_VALUE - 5)
@ExtendWith(InBrowser.class)
class StrangeCallsAcceptanceTest {

    private static final int TOO_OFTEN = 429;
    /** Fewer than a system may make in a minute. */
    private static final int CALLS_OF_ONE_SYSTEM = 250;
    private static final Gson GSON = new Gson();

    /** Values of every kind JSON has. */
    static List<String> values() {
        return Stream.concat(Stream.of("null", "1e400", "123456789012345678901234567890", "\"\\ud800\""),
                Stream.<Object>of("", "\u0000", "a\u0000b", "-1", "x".repeat(1000), "00000000-0000-0000-0000-000000000000",
                        "' or 1=1 --", "æøå\u2028", "../../WEB-INF/web.xml", -1, 1.5, Long.MAX_VALUE, true, List.of(),
                        List.of("a", 1), Map.of(), Map.of("value", "x")).map(GSON::toJson)).toList();
    }

    /** What is no JSON, or none that is asked for. */
    static List<String> bodies() {
        return List.of("", " ", "null", "[]", "\"x\"", "1", "{", "{}{}", "{\"fields\":{}}", "{\"fields\":null}",
                "{\"fields\":[]}", "{\"version\":1,\"version\":2,\"fields\":{}}", "\u0000", "{\"\u0000\":1}",
                "[".repeat(60_000), "{\"a\":".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatever_stands_in_a_path_or_a_query_is_no_failure_of_ours(String value, Stack stack,
            KeycloakAdministration keycloak) {
        Systems systems = new Systems(stack, keycloak);
        String text = value.startsWith("\"") ? GSON.fromJson(value, String.class) : value;
        for (Call call : calls(systems.get().get("/openapi.json").json())) {
            String query = call.parameters().stream().map(name -> name + "=" + encoded(text))
                    .collect(Collectors.joining("&", "?", ""));
            String path = call.path().replaceAll("\\{\\w+}", encoded(text.isEmpty() ? " " : text));
            isNoFailure(systems.get(), call, path + query, "{}");
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatever_stands_in_a_field_is_no_failure_of_ours(String value, Stack stack, KeycloakAdministration keycloak) {
        Systems systems = new Systems(stack, keycloak);
        JsonObject document = systems.get().get("/openapi.json").json();
        Documented documented = new Documented(document);
        String own = systems.get().all("&status=AKTIV", 200).get(0).get("id").getAsString();
        Set<String> tried = new TreeSet<>();
        for (Call call : calls(document).stream().filter(Call::hasBody).toList()) {
            tried.add(call.body());
            for (String rows : call.path().contains("{rows}") ? documented.rows().keySet() : Set.of("")) {
                List<String> fields = rows.isEmpty() ? documented.fieldsOf("ParticipationFields")
                        : documented.fieldsOf(documented.rows().get(rows));
                String path = (call.path().contains("{row}") ? ofRow(systems, call.path(), rows) : call.path())
                        .replace("{id}", own).replace("{rows}", rows);
                if (call.body().equals("Search")) {
                    isNoFailure(systems.get(), call, path, "{\"nationalId\":" + value + "}");
                    continue;
                }
                for (String field : fields) {
                    isNoFailure(systems.get(), call, path, "{" + version(systems, call, path) + "\"fields\":{"
                            + GSON.toJson(field) + ":" + value + "}}");
                }
                isNoFailure(systems.get(), call, path, "{\"version\":" + value + ",\"fields\":" + value + "}");
            }
        }
        assertThat(tried).contains("Search", "NewParticipation", "Change", "NewRow", "RowChange");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatever_is_sent_instead_of_json_is_no_failure_of_ours(String body, Stack stack, KeycloakAdministration keycloak) {
        Systems systems = new Systems(stack, keycloak);
        String own = systems.get().all("&status=AKTIV", 1).get(0).get("id").getAsString();
        List<Call> calls = calls(systems.get().get("/openapi.json").json());
        assertThat(calls).hasSizeGreaterThan(15);
        calls.stream().filter(Call::hasBody).forEach(call -> assertThat(isNoFailure(systems.get(), call, call.path()
                .replace("{rows}", "measures").replaceAll("\\{\\w+}", own), body).status()).as("%s with %.60s", call, body)
                .isGreaterThanOrEqualTo(400));
    }

    /** A call of the document. @param body name of its schema; empty for none */
    private record Call(String method, String path, List<String> parameters, String body) {

        boolean hasBody() {
            return !body.isEmpty();
        }
    }

    /** One system after another, so that none calls too often. */
    private static final class Systems implements Supplier<CallingSystem> {

        private final Stack stack;
        private final KeycloakAdministration keycloak;
        private CallingSystem system;
        private int left;

        Systems(Stack stack, KeycloakAdministration keycloak) {
            this.stack = stack;
            this.keycloak = keycloak;
        }

        @Override
        public CallingSystem get() {
            if (left-- == 0) {
                system = OpenApiAcceptanceTest.system(stack, keycloak, "3301", "write");
                left = CALLS_OF_ONE_SYSTEM;
            }
            return system;
        }
    }

    /** What the document says of fields. */
    private record Documented(JsonObject document) {

        /** What rows of every kind consist of, by what they are called in addresses. */
        Map<String, String> rows() {
            Map<String, String> rows = new LinkedHashMap<>();
            schema("Participation").getAsJsonObject("properties").getAsJsonObject("rows").getAsJsonObject("properties")
                    .entrySet().forEach(kind -> rows.put(kind.getKey(), name(kind.getValue().getAsJsonObject()
                            .getAsJsonObject("items").getAsJsonObject("properties").getAsJsonObject("fields"))));
            return rows;
        }

        List<String> fieldsOf(String schema) {
            return List.copyOf(schema(schema).getAsJsonObject("properties").keySet());
        }

        private JsonObject schema(String name) {
            return document.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
        }
    }

    private static String name(JsonObject reference) {
        return reference.get("$ref").getAsString().replaceFirst(".*/", "");
    }

    private static List<Call> calls(JsonObject document) {
        List<Call> calls = new ArrayList<>();
        document.getAsJsonObject("paths").entrySet().forEach(path -> path.getValue().getAsJsonObject().entrySet()
                .forEach(one -> calls.add(new Call(one.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        parameters(one.getValue().getAsJsonObject()), body(one.getValue().getAsJsonObject())))));
        return calls;
    }

    private static String body(JsonObject operation) {
        return operation.has("requestBody") ? name(operation.getAsJsonObject("requestBody").getAsJsonObject("content")
                .getAsJsonObject("application/json").getAsJsonObject("schema")) : "";
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

    /** The address of a row there is, and of the participation it belongs to. */
    private static String ofRow(Systems systems, String path, String rows) {
        for (JsonObject one : systems.get().all("&status=AKTIV", 200)) {
            String id = one.get("id").getAsString();
            for (JsonElement row : systems.get().get("/participations/" + id).json().getAsJsonObject("rows")
                    .getAsJsonArray(rows)) {
                return path.replace("{id}", id).replace("{row}", row.getAsJsonObject().get("id").getAsString());
            }
        }
        throw new AssertionError("Nobody in Drammen has " + rows);
    }

    private static String version(Systems systems, Call call, String path) {
        if (!call.body().equals("Change") && !call.body().equals("RowChange")) {
            return "";
        }
        return "\"version\":" + systems.get().get(path.replaceFirst("(/participations/[^/]+).*", "$1")).json().get("version")
                + ",";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Answer isNoFailure(CallingSystem system, Call call, String path, String body) {
        Answer answer = system.call(call.method(), path, call.hasBody() ? body : null,
                call.hasBody() ? Map.of("Idempotency-Key", UUID.randomUUID().toString()) : Map.of());
        Harmless.is(answer.status(), answer.body(), call.method() + " " + path, "%.200s".formatted(body));
        assertThat(answer.status()).isNotEqualTo(TOO_OFTEN);
        return answer;
    }
}
