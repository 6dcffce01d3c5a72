package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFeedTest {

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
    void begins_as_the_documented_example() {
        JsonArray example = RegisterTest.example("GET_hendelser_feed").asJsonArray();
        JsonArray events = TestClient.json(feed("101")).asJsonArray();

        for (int i = 0; i < example.size(); i++) {
            JsonObject documented = example.getJsonObject(i);
            JsonObject event = events.getJsonObject(i);
            assertThat(event.getInt("sekvensnummer")).isEqualTo(documented.getInt("sekvensnummer"));
            assertThat(event.getJsonObject("hendelse").keySet())
                    .isEqualTo(documented.getJsonObject("hendelse").keySet());
            for (String same : new String[] {"folkeregisteridentifikator", "hendelsetype"}) {
                assertThat(event.getJsonObject("hendelse").get(same))
                        .isEqualTo(documented.getJsonObject("hendelse").get(same));
            }
        }
    }

    @Test
    void can_be_read_to_the_last_event_page_by_page() {
        long latest = TestClient.object(client.send(client.register("/v1/hendelser/siste/sekvensnummer")))
                .getInt("sekvensnummer");
        long next = 101;
        int pages = 0;
        while (next <= latest) {
            JsonArray page = TestClient.json(feed(Long.toString(next))).asJsonArray();
            assertThat(page).hasSize((int) Math.min(1000, latest - next + 1));
            assertThat(page.getJsonObject(0).getInt("sekvensnummer")).isEqualTo((int) next);
            next = page.getJsonObject(page.size() - 1).getInt("sekvensnummer") + 1;
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(TestClient.json(feed(Long.toString(next))).asJsonArray()).isEmpty();
    }

    @Test
    void says_when_nothing_is_new() {
        String tag = feed("2000").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = client.send(client.register("/v1/hendelser/feed?seq=2000").header("If-None-Match", tag));
        HttpResponse<String> another = client.send(client.register("/v1/hendelser/feed?seq=2001").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(another.statusCode()).isEqualTo(200);
    }

    @Test
    void no_longer_has_the_oldest_events() {
        assertThat(feed("100").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1"})
    void requires_a_sequence_number(String sequence) {
        assertThat(feed(sequence).statusCode()).isEqualTo(400);
    }

    @Test
    void requires_a_token() {
        assertThat(client.get(simulator.registerAddress() + "/v1/hendelser/feed?seq=101").statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_reported_is_the_last_event() {
        client.form(simulator.baseAddress() + "/control", "event=endringINavn&number=" + TestClient.WOMAN);
        simulator.events().report("heltNyHendelse", "41819140004");

        long latest = TestClient.object(client.send(client.register("/v1/hendelser/siste/sekvensnummer")))
                .getInt("sekvensnummer");
        JsonArray events = TestClient.json(feed(Long.toString(latest - 1))).asJsonArray();
        assertThat(events.getValuesAs(JsonObject.class)).extracting(event -> event.getJsonObject("hendelse"))
                .extracting(event -> event.getString("hendelsetype"), event -> event.getString("folkeregisteridentifikator"))
                .containsExactly(tuple("endringINavn", TestClient.WOMAN), tuple("heltNyHendelse", "41819140004"));
        assertThatThrownBy(() -> simulator.events().report("endringINavn", "01019049846"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpResponse<String> feed(String sequence) {
        return client.send(client.register("/v1/hendelser/feed?seq=" + sequence));
    }
}
