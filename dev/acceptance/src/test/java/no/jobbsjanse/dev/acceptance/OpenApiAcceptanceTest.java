package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.acceptance.CallingSystem.Answer;
import no.jobbsjanse.dev.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A system of a municipality, by tokens of the real Keycloak: what it may, what it may not, and what is said of it. */
@ExtendWith(InBrowser.class)
class OpenApiAcceptanceTest {

    private static final String ONE = "/participations/";
    private static final String SECRET = "secret-of-a-test";

    static CallingSystem drammen(Stack stack) {
        return new CallingSystem(stack).as(CallingSystem.DRAMMEN, CallingSystem.SECRET);
    }

    /** A client of its own, let in by SQL or not at all. */
    static CallingSystem system(Stack stack, KeycloakAdministration keycloak, String place, String letIn) {
        String client = "test-" + UUID.randomUUID();
        keycloak.addSystem(client, SECRET, place);
        if (letIn != null) {
            run(stack, "insert into access.api_client (id, client, name, municipality_number, writes, granted_at, granted_by,"
                    + " ended_at) values (gen_random_uuid(), ?, 'Et fagsystem', '3301', " + letIn.equals("write")
                    + ", now(), 'Astrid', " + (letIn.equals("ended") ? "now()" : "null") + ")", client);
        }
        return new CallingSystem(stack).as(client, SECRET);
    }

    private static void run(Stack stack, String statement, String value) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, value);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, ?> woman(String number) {
        return fields("nationalId", number, "startedOn", "2026-09-01", "financing", "ORDINAER");
    }

    private static Map<String, ?> fields(Object... pairs) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return Map.of("fields", fields);
    }

    private static Map<String, ?> change(long version, Object... pairs) {
        return Map.of("version", version, "fields", fields(pairs).get("fields"));
    }

    static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonObject problem = answer.json();
        assertThat(problem.keySet()).contains("type", "title", "status", "detail", "code");
        assertThat(problem.get("status").getAsInt()).isEqualTo(status);
        assertThat(problem.get("type").getAsString()).contains("/open/api#");
        assertThat(problem.get("code").getAsString()).isEqualTo(code);
        NothingInternal.isShown(answer.body());
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /** Every call of the document, with an address of Drammen's or of nobody's. */
    static Stream<Map.Entry<String, String>> calls(CallingSystem system, String id, boolean open) {
        return system.get("/openapi.json").json().getAsJsonObject("paths").entrySet().stream().flatMap(path ->
                path.getValue().getAsJsonObject().entrySet().stream()
                        .filter(one -> open == one.getValue().getAsJsonObject().has("security"))
                        .map(one -> Map.entry(one.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()
                                .replace("{id}", id).replace("{rows}", "goals").replace("{list}", "TILTAK")
                                .replace("{row}", "00000000-0000-0000-0000-000000000000"))));
    }

    static Answer ask(CallingSystem system, Map.Entry<String, String> call) {
        boolean body = call.getKey().equals("POST") || call.getKey().equals("PATCH");
        return body ? system.send(call.getKey(), call.getValue(), call.getValue().endsWith("search")
                ? Map.of("nationalId", "01819049846") : change(1)) : system.send(call.getKey(), call.getValue());
    }

    @Test
    void nothing_is_answered_without_a_token_that_holds(Stack stack, KeycloakAdministration keycloak) {
        CallingSystem drammen = drammen(stack);
        String id = Participants.anybody(stack, "3301");
        String good = drammen.token();
        String otherPayload = good.replaceFirst("\\.[^.]+\\.", "." + java.util.Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"azp\":\"drammen-fagsystem\",\"exp\":4102444800}".getBytes()) + ".");
        List<CallingSystem> strangers = List.of(drammen.by("x"), drammen.by("a.b.c"),
                drammen.by(good.substring(0, good.length() - 8) + "AAAAAAAA"), drammen.by(otherPayload),
                // A token that holds, of a client that is not meant for this.
                drammen.by(keycloak.powerlessToken()));
        List<Map.Entry<String, String>> calls = calls(drammen, id, false).toList();
        assertThat(calls).hasSizeGreaterThan(15);
        calls.forEach(call -> {
            Answer without = ask(drammen.by(null), call);
            isProblem(without, 401, "unauthorized");
            assertThat(without.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error");
            strangers.forEach(stranger -> {
                Answer refused = ask(stranger, call);
                isProblem(refused, 401, "unauthorized");
                assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
            });
        });
        isProblem(drammen.by(null).get("/nothing"), 401, "unauthorized");
    }

    @Test
    void a_session_of_a_person_opens_nothing(Visitor kari, Stack stack) {
        kari.logIn(Users.CASEWORKER);
        assertThat(kari.context().request().get(stack.portalUrl() + "/api/v1/participations").status()).isEqualTo(401);
    }

    @Test
    void only_whom_the_place_has_let_in_is_answered(Stack stack, KeycloakAdministration keycloak) {
        String id = Participants.anybody(stack, "3301");
        CallingSystem drammen = drammen(stack);
        CallingSystem unknown = system(stack, keycloak, "3301", null);
        CallingSystem ended = system(stack, keycloak, "3301", "ended");
        // IMDi has bound it to another place than the one that lets it in.
        CallingSystem elsewhere = system(stack, keycloak, "3907", "write");
        calls(drammen, id, false).forEach(call -> Stream.of(unknown, ended, elsewhere).forEach(system ->
                isProblem(ask(system, call), 403, "api.notLetIn")));
    }

    @Test
    void whoever_may_only_read_changes_nothing(Stack stack, KeycloakAdministration keycloak) {
        String id = Participants.anybody(stack, "3301");
        CallingSystem reader = system(stack, keycloak, "3301", "read");
        String before = reader.get(ONE + id).body();
        isProblem(reader.send("POST", "/participations", woman(Numbers.another())), 403, "api.readOnly");
        isProblem(reader.send("PATCH", ONE + id, change(99, "percentage", 50)), 403, "api.readOnly");
        isProblem(reader.send("POST", ONE + id + "/goals", fields("goal.type", "ORDINAERT_ARBEID")), 403, "api.readOnly");
        isProblem(reader.send("PUT", ONE + id + "/discharge"), 403, "api.readOnly");
        isProblem(reader.send("DELETE", ONE + id + "/discharge"), 403, "api.readOnly");
        isProblem(reader.send("POST", ONE + id + "/next", fields("startedOn", "2026-09-01")), 403, "api.readOnly");
        assertThat(reader.get(ONE + id).body()).isEqualTo(before);
    }

    @Test
    void what_is_elsewhere_answers_exactly_as_what_does_not_exist(Stack stack) {
        CallingSystem drammen = drammen(stack);
        String foreign = Participants.anybody(stack, "3907");
        String unknown = UUID.randomUUID().toString();
        List<Map.Entry<String, String>> there = calls(drammen, foreign, false)
                .filter(call -> call.getValue().contains(foreign)).toList();
        assertThat(there).hasSizeGreaterThan(7);
        there.forEach(call -> {
            Answer elsewhere = ask(drammen, call);
            Answer nowhere = ask(drammen, Map.entry(call.getKey(), call.getValue().replace(foreign, unknown)));
            assertThat(elsewhere.body()).as(call.toString()).isEqualTo(nowhere.body());
            assertThat(elsewhere.status()).isEqualTo(nowhere.status()).isIn(400, 404);
        });
        assertThat(drammen.get(ONE + foreign).body()).isEqualTo(drammen.get(ONE + "nobody").body());
        isProblem(drammen.send("PATCH", ONE + foreign, change(1, "percentage", 50)), 404, "notFound");
        isProblem(drammen.send("POST", "/participations", fields("nationalId", Numbers.another(), "startedOn", "2026-09-01",
                "financing", "ORDINAER", "municipality", "3907")), 403, "api.notYourPlace");
    }

    @Test
    void a_woman_is_registered_read_changed_discharged_and_opened_again(Stack stack) {
        CallingSystem drammen = drammen(stack);
        String number = Numbers.another();
        Answer registered = drammen.send("POST", "/participations", woman(number));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String id = registered.text("id");
        assertThat(registered.header("Location")).endsWith("/api/v1/participations/" + id);
        assertThat(drammen.send("POST", "/participations/search", Map.of("nationalId", number)).list("participations"))
                .singleElement().satisfies(found -> assertThat(found.toString()).contains(id));
        JsonObject fields = drammen.get(ONE + id).json().getAsJsonObject("fields");
        assertThat(fields.get("nationalId").getAsString()).isEqualTo(number);
        assertThat(fields.get("municipality").getAsString()).isEqualTo("3301");
        isProblem(drammen.send("POST", "/participations", woman(number)), 422, "nationalId.alreadyRegistered");
        isProblem(drammen.send("PUT", ONE + id + "/discharge"), 422, "discharge.notEnded");

        Answer changed = drammen.send("PATCH", ONE + id, change(registered.json().get("version").getAsLong(),
                "percentage", 80, "endedOn", "2026-10-30", "exitReason", "AVBRUTT", "exitSubreason", "AVB_HELSE"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("status")).isEqualTo("AVSLUTTET");
        isProblem(drammen.send("PUT", ONE + id + "/discharge"), 422, "discharge.incomplete");

        Answer row = drammen.send("POST", ONE + id + "/measures", fields("measure.type", "SPRAAKPRAKSIS",
                "measure.startedOn", "2026-09-15", "measure.hoursPerWeek", 37.5));
        assertThat(row.status()).as(row.body()).isEqualTo(201);
        String address = ONE + id + "/measures/" + row.text("row");
        assertThat(drammen.send("PATCH", address, change(row.json().get("version").getAsLong(),
                "measure.hoursPerWeek", 20)).status()).isEqualTo(200);
        assertThat(drammen.get(ONE + id).json().getAsJsonObject("rows").getAsJsonArray("measures").get(0)
                .getAsJsonObject().getAsJsonObject("fields").get("measure.hoursPerWeek").getAsDouble()).isEqualTo(20);
        assertThat(drammen.send("DELETE", address).status()).isEqualTo(200);
        isProblem(drammen.send("DELETE", address), 404, "notFound");
        assertThat(drammen.get(ONE + id + "/readiness").list("missing")).isNotEmpty();
        Answer year = drammen.get("/readiness?year=2026");
        for (String figure : List.of("participations", "incomplete", "missing")) {
            long ofProjects = 0;
            for (JsonElement project : year.list("projects")) {
                ofProjects += project.getAsJsonObject().get(figure).getAsLong();
            }
            assertThat(year.json().get(figure).getAsLong()).as(figure).isEqualTo(ofProjects).isPositive();
        }
        assertThat(drammen.get("/readiness?year=2001").list("projects")).isEmpty();
    }

    @Test
    void a_discharged_one_is_opened_discharged_and_followed_by_another(Stack stack) {
        CallingSystem drammen = drammen(stack);
        String id = drammen.all("&status=UTSKREVET", 200).get(0).get("id").getAsString();
        assertThat(drammen.send("DELETE", ONE + id + "/discharge").text("status")).isEqualTo("AVSLUTTET");
        assertThat(drammen.send("DELETE", ONE + id + "/discharge").text("status")).isEqualTo("AVSLUTTET");
        assertThat(drammen.send("PUT", ONE + id + "/discharge").text("status")).isEqualTo("UTSKREVET");
        Answer next = drammen.send("POST", ONE + id + "/next", fields("startedOn", "2026-11-02", "financing", "ORDINAER"));
        assertThat(next.status()).as(next.body()).isIn(201, 422);
        if (next.status() == 201) {
            assertThat(drammen.get(ONE + id).text("later")).isEqualTo(next.text("id"));
        }
    }

    @Test
    void whoever_disagrees_sees_both_values_and_history_knows_who_it_was(Visitor kari, Stack stack) {
        CallingSystem drammen = drammen(stack);
        Answer registered = drammen.send("POST", "/participations", woman(Numbers.another()));
        String id = registered.text("id");
        long version = registered.json().get("version").getAsLong();
        assertThat(drammen.send("PATCH", ONE + id, change(version, "percentage", 80)).status()).isEqualTo(200);
        // Another field disturbs nobody, and neither does the same value.
        assertThat(drammen.send("PATCH", ONE + id, change(version, "plannedEnd", "2027-09-01")).status()).isEqualTo(200);
        assertThat(drammen.send("PATCH", ONE + id, change(version, "percentage", 80)).status()).isEqualTo(200);
        Answer conflict = drammen.send("PATCH", ONE + id, change(version, "plannedEnd", "2027-09-01", "percentage", 60));
        isProblem(conflict, 409, "conflict");
        assertThat(conflict.error().get("registered").getAsInt()).isEqualTo(80);
        assertThat(conflict.error().get("pointer").getAsString()).isEqualTo("/fields/percentage");
        assertThat(conflict.error().get("by").getAsString()).isEqualTo("Fagsystem: Drammen fagsystem");
        assertThat(drammen.send("PATCH", ONE + id, change(conflict.json().get("version").getAsLong(), "percentage", 60))
                .status()).isEqualTo(200);
        // All or none.
        Answer refused = drammen.send("PATCH", ONE + id, change(99, "plannedEnd", "2027-10-01", "percentage", 600));
        isProblem(refused, 422, "count.invalid");
        assertThat(refused.error().get("field").getAsString()).isEqualTo("percentage");
        assertThat(drammen.get(ONE + id).json().getAsJsonObject("fields").get("plannedEnd").getAsString())
                .isEqualTo("2027-09-01");
        kari.logIn(Users.CASEWORKER, "/registry/history?id=" + id);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(kari.page().locator("main"))
                .containsText("Fagsystem: Drammen fagsystem, " + Words.BOKMAAL.get("history.source.API"));
    }

    @Test
    void the_same_request_has_one_effect_and_one_answer(Stack stack) {
        CallingSystem drammen = drammen(stack);
        Map<String, ?> woman = woman(Numbers.another());
        String key = UUID.randomUUID().toString();
        Answer first = drammen.send("POST", "/participations", woman, key);
        Answer again = drammen.send("POST", "/participations", woman, key);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        isProblem(drammen.send("POST", "/participations", woman(Numbers.another()), key), 422, "api.keyOfAnother");
        isProblem(drammen.call("POST", "/participations", "{}", Map.of()), 400, "api.key");
        String row = UUID.randomUUID().toString();
        String goals = ONE + first.text("id") + "/goals";
        String code = anyCode(drammen, "PROGRAMMAAL");
        assertThat(drammen.send("POST", goals, fields("goal.type", code), row).body())
                .isEqualTo(drammen.send("POST", goals, fields("goal.type", code), row).body());
        assertThat(drammen.get(ONE + first.text("id")).json().getAsJsonObject("rows").getAsJsonArray("goals")).hasSize(1);
        // What was refused had no effect, and is corrected by the same key.
        String corrected = UUID.randomUUID().toString();
        isProblem(drammen.send("POST", goals, fields("goal.type", "NONSENSE"), corrected), 422, "code.unknown");
        assertThat(drammen.send("POST", goals, fields("goal.type", code), corrected).status()).isEqualTo(201);
    }

    private static String anyCode(CallingSystem system, String list) {
        return system.get("/codebook/" + list).list("codes").get(0).getAsJsonObject().get("code").getAsString();
    }

    @Test
    void all_are_listed_once_from_page_to_page_and_filtered(Stack stack) {
        CallingSystem drammen = drammen(stack);
        List<JsonObject> all = drammen.all("", 7);
        Set<String> ids = all.stream().map(one -> one.get("id").getAsString()).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(all).hasSizeGreaterThan(35);
        Set<String> byStatus = new HashSet<>();
        for (String status : List.of("UNDER_REGISTRERING", "AKTIV", "AVSLUTTET", "UTSKREVET")) {
            List<JsonObject> some = drammen.all("&status=" + status, 200);
            assertThat(some).isNotEmpty().allMatch(one -> one.get("status").getAsString().equals(status));
            some.forEach(one -> byStatus.add(one.get("id").getAsString()));
        }
        assertThat(byStatus).containsAll(ids);
        JsonObject one = all.get(0);
        assertThat(drammen.get(ONE + one.get("id").getAsString()).list("missing").size())
                .isEqualTo(one.get("missing").getAsInt());
        String readAt = drammen.get("/participations?limit=1").text("readAt");
        drammen.send("POST", "/participations", woman(Numbers.another()));
        assertThat(drammen.all("&changedSince=" + readAt.replace("+", "%2B"), 200)).isNotEmpty()
                .hasSizeLessThan(all.size());
        assertThat(drammen.all("&year=2001", 200)).isEmpty();
        assertThat(drammen.get("/participations").body()).doesNotContain("nationalId", "name");
    }

    @Test
    void whatever_cannot_be_read_is_said_to_be_so(Stack stack) {
        CallingSystem drammen = drammen(stack);
        for (String query : List.of("status=X", "changedSince=x", "year=x", "after=x", "limit=0", "limit=201")) {
            isProblem(drammen.get("/participations?" + query), 400, "api.parameter");
        }
        String key = "Idempotency-Key";
        isProblem(drammen.call("POST", "/participations", "{", Map.of(key, "a")), 400, "api.json");
        isProblem(drammen.call("POST", "/participations", "{\"x\":1}", Map.of(key, "a")), 400, "api.member");
        isProblem(drammen.call("POST", "/participations", "{}", Map.of(key, "a", "Content-Type", "text/plain")), 415,
                "mediaType");
        isProblem(drammen.call("GET", "/participations", null, Map.of("Accept", "text/html")), 406, "notAcceptable");
        Answer method = drammen.send("DELETE", "/participations");
        isProblem(method, 405, "method");
        assertThat(method.header("Allow")).contains("GET", "POST");
        isProblem(drammen.get("/nothing"), 404, "notFound");
        isProblem(drammen.get("/codebook/NOTHING"), 404, "notFound");
        isProblem(drammen.call("POST", "/participations", "{\"fields\":\"" + "x".repeat(70_000) + "\"}",
                Map.of(key, "a")), 413, "tooLarge");
        isProblem(drammen.send("POST", "/participations/search", Map.of("nationalId", "123")), 400, "api.number");
        Answer incomplete = drammen.send("POST", "/participations", fields("nationalId", "01819049847"));
        isProblem(incomplete, 422, "refused");
        assertThat(incomplete.list("errors").toString()).contains("nationalId.checkDigit", "/fields/startedOn",
                "/fields/financing");
        Answer nynorsk = drammen.call("GET", "/nothing", null, Map.of("Accept-Language", "nn"));
        assertThat(nynorsk.text("title")).isEqualTo(Words.NYNORSK.get("api.problem.NOT_FOUND"));
        assertThat(nynorsk.header("Content-Language")).isEqualTo("nn");
    }

    @Test
    void nobody_calls_too_often_and_whoever_does_is_told_when_to_come_back(Stack stack, KeycloakAdministration keycloak) {
        CallingSystem busy = system(stack, keycloak, "3301", "read");
        Answer answer = busy.get("/projects");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"calls\";q=300;w=60");
        assertThat(answer.header("RateLimit")).startsWith("\"calls\";r=299;t=");
        for (int i = 0; i < 1000 && answer.status() == 200; i++) {
            answer = busy.get("/projects");
        }
        isProblem(answer, 429, "tooMany");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(drammen(stack).get("/projects").status()).isEqualTo(200);
    }

    @Test
    void everything_documented_answers_and_every_schema_is_there(Stack stack) {
        CallingSystem drammen = drammen(stack);
        Answer document = drammen.by(null).get("/openapi.json");
        assertThat(document.status()).isEqualTo(200);
        JsonObject schemas = document.json().getAsJsonObject("components").getAsJsonObject("schemas");
        java.util.regex.Pattern.compile("#/components/schemas/(\\w+)").matcher(document.body()).results()
                .forEach(found -> assertThat(schemas.keySet()).contains(found.group(1)));
        assertThat(schemas.getAsJsonObject("ParticipationFields").getAsJsonObject("properties").keySet())
                .contains("nationalId", "startedOn", "exitReason", "percentage");
        assertThat(schemas.getAsJsonObject("MeasureFields").getAsJsonObject("properties").keySet())
                .contains("measure.type").doesNotContain("measure.removed");
        String id = drammen.all("&status=AKTIV", 1).get(0).get("id").getAsString();
        calls(drammen, id, false).forEach(call -> {
            Answer answer = ask(drammen, call);
            boolean read = call.getKey().equals("GET") || call.getValue().endsWith("search");
            assertThat(answer.status()).as(call + " " + answer.body())
                    .isIn(read ? Set.of(200) : Set.of(200, 400, 404, 422));
        });
        JsonObject one = drammen.get(ONE + id).json();
        assertThat(schemas.getAsJsonObject("Participation").getAsJsonObject("properties").keySet()).isEqualTo(one.keySet());
        assertThat(schemas.getAsJsonObject("ParticipationFields").getAsJsonObject("properties").keySet())
                .containsAll(one.getAsJsonObject("fields").keySet());
    }

    @Test
    void no_number_reaches_a_log(Stack stack) throws IOException {
        CallingSystem drammen = drammen(stack);
        String number = Numbers.another();
        drammen.send("POST", "/participations", woman(number));
        drammen.send("POST", "/participations", woman(number));
        drammen.send("POST", "/participations/search", Map.of("nationalId", number));
        drammen.call("POST", "/participations", "{\"fields\":{\"nationalId\":" + number + "}}", Map.of("Idempotency-Key",
                "log"));
        try (Stream<Path> logs = Files.walk(Path.of("target", "stack", "logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1)).as(log.toString())
                        .doesNotContain(number);
            }
        }
    }
}
