package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest {

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

    @Test
    void answers_as_the_documented_example() {
        HttpResponse<String> response = client.bulk("?part=navn&part=status&somBestilt=true",
                RegisterTest.example("POST_bulkoppslag_request").toString());

        assertThat(TestClient.json(response)).isEqualTo(RegisterTest.example("POST_bulkoppslag_response"));
    }

    @Test
    void answers_a_thousand_in_the_order_asked_for() {
        List<String> numbers = TestNumbers.known();
        List<String> asked = IntStream.range(0, 1000).mapToObj(i -> numbers.get(i % numbers.size())).toList();

        JsonArray answers = TestClient.object(client.bulk("?part=navn", bulkBody(asked))).getJsonArray("oppslag");

        assertThat(answers).hasSize(1000).allMatch(answer -> answer.asJsonObject().containsKey("folkeregisterperson"));
        assertThat(answers).extracting(answer -> answer.asJsonObject().getString("foedselsEllerDNummer"))
                .isEqualTo(asked);
    }

    @Test
    void refuses_more_than_a_thousand() {
        RegisterTest.assertServiceError(client.bulk("", bulkBody(IntStream.range(0, 1001).mapToObj(i -> TestClient.WOMAN).toList())), 400);
    }

    @Test
    void tells_of_a_bad_number_in_its_place() {
        JsonArray answers = TestClient.object(client.bulk("?part=navn", bulkBody(List.of("02428947064", TestClient.WOMAN))))
                .getJsonArray("oppslag");

        assertThat(answers.getJsonObject(0).getJsonObject("feilmelding").getString("feilmelding"))
                .isEqualTo("Ugyldig fødsels- eller d-nummer");
        assertThat(answers.getJsonObject(1)).containsKey("folkeregisterperson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"foedselsEllerDNummer\":\"01819049846\"}", "{\"foedselsEllerDNummer\":[1]}"})
    void refuses_another_body(String body) {
        RegisterTest.assertServiceError(client.bulk("", body), 400);
    }

    @Test
    void requires_the_content_type() {
        HttpRequest.Builder request = client.register("/v1/personer/bulkoppslag")
                .POST(HttpRequest.BodyPublishers.ofString(bulkBody(List.of(TestClient.WOMAN))));

        RegisterTest.assertServiceError(client.send(request), 400);
    }

    private static String bulkBody(List<String> numbers) {
        return "{\"foedselsEllerDNummer\":["
                + numbers.stream().map(number -> '"' + number + '"').collect(Collectors.joining(",")) + "]}";
    }
}
