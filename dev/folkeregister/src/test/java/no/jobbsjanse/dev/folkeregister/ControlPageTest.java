package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPageTest {

    private static Simulator simulator;
    private static TestClient client;
    private static String control;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(0);
        client = new TestClient(simulator);
        control = simulator.baseAddress() + "/control";
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void begin_anew() {
        simulator.behaviour().set(Mode.NORMAL);
        simulator.requests().reset();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void the_page_has_a_button_for_each_mode_that_switches_to_it(Mode mode) {
        assertThat(page()).contains("<button name=\"mode\" value=\"" + mode + "\"").contains(mode.label());

        HttpResponse<String> response = client.form(control, "mode=" + mode);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/");
        assertThat(simulator.behaviour().mode()).isEqualTo(mode);
        assertThat(page()).contains("<button name=\"mode\" value=\"" + mode + "\" aria-describedby=\"effect-"
                + mode.name().toLowerCase(Locale.ROOT) + "\" aria-current=\"true\"")
                .containsOnlyOnce("aria-current").contains("Nå: " + mode.label());
    }

    @Test
    void a_form_may_give_the_seconds_with_a_comma() {
        client.form(control, "seconds=2,5&mode=SLOW");

        assertThat(simulator.behaviour().time()).isEqualTo(Duration.ofMillis(2500));
        assertThat(page()).contains("Treg, 2,5 s");
    }

    @Test
    void json_switches_the_mode_and_gets_the_new_state() {
        HttpResponse<String> response = post("{\"mode\":\"SLOW\",\"seconds\":10}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"mode\":\"SLOW\",\"seconds\":10,\"latestEvent\":2350,\"requests\":{");
        assertThat(simulator.behaviour().time()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_usual_time_is_taken_when_none_is_given() {
        post("{\"mode\":\"THROTTLED\"}");

        assertThat(simulator.behaviour().time()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"mode\":\"CHEERFUL\"}", "{\"mode\":\"SLOW\",\"seconds\":-1}",
        "{\"mode\":\"SLOW\",\"seconds\":\"x\"}", "{\"mode\":\"SLOW\",\"seconds\":3601}", "{\"reset\":false}",
        "{\"event\":\"endringINavn\"}", "{\"event\":\"endringINavn\",\"number\":\"01019049846\"}",
        "{\"event\":\"<b>\",\"number\":\"01819049846\"}"})
    void changes_nothing_when_the_request_makes_no_sense(String body) {
        assertThat(post(body).statusCode()).isEqualTo(400);
        assertThat(simulator.behaviour().mode()).isEqualTo(Mode.NORMAL);
    }

    @Test
    void counts_can_be_read_and_reset() {
        client.person(TestClient.WOMAN, "");

        JsonObject counts = TestClient.object(client.get(control)).getJsonObject("requests");
        assertThat(counts.getInt("TOKEN")).isEqualTo(1);
        assertThat(counts.getInt("PERSON")).isEqualTo(1);
        assertThat(counts.getInt("BULK")).isZero();

        assertThat(TestClient.object(post("{\"reset\":true}")).getJsonObject("requests").getInt("PERSON")).isZero();
        assertThat(simulator.requests().count(Requests.Kind.TOKEN)).isZero();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "fnr-testdata.csv", numLinesToSkip = 1)
    void the_page_lists_every_number_to_try(String number) {
        assertThat(page()).contains("<th scope=\"row\">" + number + "</th>");
    }

    @Test
    void the_page_says_what_happens_with_the_special_ones() {
        assertThat(page()).contains("Rask Sjøstjerne, kvinne", "Rund Trekant, mann", "Klok Bjørk, kvinne, død 2025-01-10",
                "Var Månestråle, kvinne, adresse strengt fortrolig (kode 6)", "Ukjent person: status 404",
                "hadde D-nummer 41819140004 før", "Tenor (+80) kvinne, 17 år 2026 (for ung)");
    }

    @Test
    void the_page_has_nothing_inline_and_says_so() {
        HttpResponse<String> response = client.get(simulator.baseAddress() + "/");

        assertThat(response.headers().firstValue("Content-Security-Policy")).get().asString()
                .contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(response.body()).contains("<html lang=\"nb\">").doesNotContain("<script", "style=", "{{");
        assertThat(client.get(simulator.baseAddress() + "/control.css").headers().firstValue("Content-Type"))
                .hasValue("text/css;charset=UTF-8");
    }

    private String page() {
        return client.get(simulator.baseAddress() + "/").body();
    }

    private HttpResponse<String> post(String json) {
        return client.send(HttpRequest.newBuilder(URI.create(control)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }
}
