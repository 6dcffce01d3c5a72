package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviourTest {

    private static Simulator simulator;
    private static TestClient client;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(0);
        client = new TestClient(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void behave_again() {
        simulator.behaviour().set(Mode.NORMAL);
    }

    @Test
    void is_normal_from_the_start() {
        assertThat(simulator.behaviour().mode()).isEqualTo(Mode.NORMAL);
        assertThat(look().statusCode()).isEqualTo(200);
    }

    @Test
    void slow_answers_rightly_after_its_time() {
        simulator.behaviour().set(Mode.SLOW, Duration.ofMillis(300));
        var request = client.register("/v1/personer/" + TestClient.WOMAN);
        long begun = System.nanoTime();

        HttpResponse<String> response = client.send(request);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("RASK");
    }

    @Test
    void slow_lets_go_when_the_behaviour_changes() throws Exception {
        simulator.behaviour().set(Mode.SLOW, Duration.ofHours(1));
        CompletableFuture<HttpResponse<String>> held = heldBack(client);

        simulator.behaviour().set(Mode.NORMAL);

        assertThat(held.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void slow_does_not_hold_up_the_closing() {
        Simulator closing = Simulator.start(0);
        closing.behaviour().set(Mode.SLOW, Duration.ofHours(1));
        CompletableFuture<HttpResponse<String>> held = heldBack(new TestClient(closing));

        closing.close();

        assertThat(held).failsWithin(Duration.ofSeconds(60));
    }

    @Test
    void slow_does_not_concern_maskinporten() {
        simulator.behaviour().set(Mode.SLOW, Duration.ofHours(1));

        assertThat(client.token()).isNotEmpty();
    }

    @Test
    void unavailable_answers_503_to_everything_in_the_register() {
        simulator.behaviour().set(Mode.UNAVAILABLE);

        assertServiceError(look(), 503);
        assertServiceError(bulk(), 503);
        assertServiceError(client.send(client.register("/v1/hendelser/feed?seq=101")), 503);
    }

    @Test
    void closed_hangs_up() {
        simulator.behaviour().set(Mode.CLOSED);

        assertThatThrownBy(() -> client.sendOrFail(client.register("/v1/personer/" + TestClient.WOMAN)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void flaky_fails_every_other_time() {
        simulator.behaviour().set(Mode.FLAKY);

        assertThat(Stream.generate(this::look).limit(4).map(HttpResponse::statusCode)).isEqualTo(List.of(500, 200, 500, 200));
    }

    @Test
    void broken_fails_every_time_and_an_error_page_is_html() {
        simulator.behaviour().set(Mode.BROKEN);
        assertServiceError(look(), 500);
        assertServiceError(look(), 500);

        simulator.behaviour().set(Mode.ERROR_PAGE);
        assertThat(look().statusCode()).isEqualTo(502);
        assertThat(look().headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void backlog_takes_its_time_for_each_person() {
        simulator.behaviour().set(Mode.BACKLOG, Duration.ofMillis(100));
        var request = client.register("/v1/personer/bulkoppslag?part=navn").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"foedselsEllerDNummer\":[\"" + TestClient.WOMAN
                        + "\",\"30847608842\",\"07870099880\"]}"));
        long begun = System.nanoTime();

        assertThat(client.send(request).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void garbage_is_never_the_same_and_never_an_answer() {
        simulator.behaviour().set(Mode.GARBAGE);

        List<String> bodies = Stream.generate(this::bulk).limit(7).map(HttpResponse::body).toList();

        assertThat(bodies).doesNotHaveDuplicates().noneMatch(body -> body.contains(TestClient.WOMAN));
    }

    @Test
    void half_leaves_out_every_other_person() {
        simulator.behaviour().set(Mode.HALF);

        assertThat(TestClient.object(client.bulk("?part=navn", "{\"foedselsEllerDNummer\":[\"" + TestClient.WOMAN
                + "\",\"30847608842\",\"07870099880\"]}")).getJsonArray("oppslag").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("foedselsEllerDNummer")).containsExactly("30847608842");
        assertThat(TestClient.object(bulk()).getJsonArray("oppslag")).isEmpty();
    }

    @Test
    void a_d_number_is_replaced_for_good_and_it_is_still_the_same_woman() {
        String before = TestClient.object(client.person("57848769071", "?part=navn")).getJsonArray("navn").toString();
        simulator.behaviour().set(Mode.RENUMBERED);

        JsonObject woman = TestClient.object(client.person("57848769071", "?part=navn"));

        String now = woman.getJsonArray("identifikasjonsnummer").getJsonObject(0).getString("foedselsEllerDNummer");
        assertThat(now).startsWith("178487").isNotEqualTo("57848769071");
        assertThat(woman.getJsonArray("identifikasjonsnummer").getJsonObject(1).getString("status")).isEqualTo("opphoert");
        assertThat(woman.getJsonArray("navn")).hasToString(before);
        simulator.behaviour().set(Mode.NORMAL);
        assertThat(TestClient.object(client.person(now, "?part=navn"))).isEqualTo(woman);
        assertThat(TestClient.object(client.person("57848769071", "?part=navn"))).isEqualTo(woman);
    }

    @Test
    void gradings_come_in_two_strengths() {
        simulator.behaviour().set(Mode.GRADED);
        assertThat(look().body()).contains("\"graderingsnivaa\":\"fortrolig\"");
        simulator.behaviour().set(Mode.GRADED_STRICTLY);
        assertThat(look().body()).contains("\"graderingsnivaa\":\"strengtFortrolig\"");
    }

    @Test
    void throttled_tells_the_wait_in_milliseconds() {
        simulator.behaviour().set(Mode.THROTTLED, Duration.ofMillis(1500));

        HttpResponse<String> response = look();

        assertServiceError(response, 429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1500");
    }

    @Test
    void the_firewall_answers_with_a_page_and_a_support_id() {
        simulator.behaviour().set(Mode.FIREWALL);

        HttpResponse<String> response = look();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(response.body()).containsPattern("support ID is: [0-9]{10,}");
    }

    @Test
    void truncated_answers_half_of_the_json() {
        String whole = look().body();
        simulator.behaviour().set(Mode.TRUNCATED);

        HttpResponse<String> response = look();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(whole).startsWith(response.body());
        assertThatThrownBy(() -> TestClient.json(response)).isInstanceOf(JsonException.class);
    }

    @Test
    void wrong_person_answers_about_somebody_else() {
        simulator.behaviour().set(Mode.WRONG_PERSON);

        for (String number : List.of(TestClient.WOMAN, "30847608842", "07870099880")) {
            HttpResponse<String> response = client.person(number, "?part=navn");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).doesNotContain(number).contains("fornavn");
        }
        JsonObject answer = TestClient.object(bulk()).getJsonArray("oppslag").getJsonObject(0);
        assertThat(answer.getString("foedselsEllerDNummer")).isEqualTo(TestClient.WOMAN);
        assertThat(answer.getJsonObject("folkeregisterperson").toString()).doesNotContain(TestClient.WOMAN);
    }

    @Test
    void nameless_leaves_out_the_name_only() {
        simulator.behaviour().set(Mode.NAMELESS);

        assertThat(TestClient.object(client.person(TestClient.WOMAN, "?part=navn&part=status")).keySet())
                .containsExactlyInAnyOrder("identifikasjonsnummer", "status");
    }

    @Test
    void token_refused_answers_401_to_a_good_token() {
        simulator.behaviour().set(Mode.TOKEN_REFUSED);

        HttpResponse<String> response = look();

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(TestClient.object(response)).containsKey("feilkode");
    }

    @Test
    void grant_refused_gives_no_token() {
        simulator.behaviour().set(Mode.GRANT_REFUSED);

        HttpResponse<String> response = client.redeem(client.grant(claims -> claims));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestClient.object(response).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void maskinporten_unavailable_leaves_the_register_alone() {
        var request = client.register("/v1/personer/" + TestClient.WOMAN);
        simulator.behaviour().set(Mode.MASKINPORTEN_UNAVAILABLE);

        assertThat(client.redeem(client.grant(claims -> claims)).statusCode()).isEqualTo(503);
        assertThat(client.get(simulator.issuer() + "jwks").statusCode()).isEqualTo(503);
        assertThat(client.send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void every_mode_ends_when_it_is_normal_again(Mode mode) {
        simulator.behaviour().set(mode);
        simulator.behaviour().set(Mode.NORMAL);

        assertThat(TestClient.json(look())).isEqualTo(RegisterTest.example("GET_personer_bosatt_kvinne"));
    }

    private CompletableFuture<HttpResponse<String>> heldBack(TestClient asking) {
        CompletableFuture<HttpResponse<String>> held = asking.http().sendAsync(
                asking.register("/v1/personer/" + TestClient.WOMAN).build(), HttpResponse.BodyHandlers.ofString());
        assertThatThrownBy(() -> held.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return held;
    }

    private HttpResponse<String> look() {
        return client.person(TestClient.WOMAN, "");
    }

    private HttpResponse<String> bulk() {
        return client.bulk("?part=navn", "{\"foedselsEllerDNummer\":[\"" + TestClient.WOMAN + "\"]}");
    }

    private static void assertServiceError(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TestClient.object(response).keySet()).containsExactlyInAnyOrder("kode", "melding");
    }
}
