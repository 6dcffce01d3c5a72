package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

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

    @ParameterizedTest
    @CsvSource({
        "GET_personer_bosatt_kvinne, 01819049846", "GET_personer_doed, 05918814460",
        "GET_personer_fortrolig, 15838545030", "GET_personer_strengt_fortrolig, 28827941214",
        "GET_personer_mann_avvises, 01819049765", "GET_personer_tidligere_dnummer, 23859426050"
    })
    void answers_exactly_as_the_documented_example(String example, String number) {
        assertThat(TestClient.json(client.person(number, ""))).isEqualTo(example(example));
    }

    @Test
    void gives_only_the_parts_asked_for_and_always_the_number() {
        assertThat(TestClient.json(client.person(TestClient.WOMAN, "?part=navn&part=status")))
                .isEqualTo(example("GET_personer_part_navn_status"));
    }

    @Test
    void gives_no_address_when_it_is_not_asked_for() {
        String query = "?part=navn&part=foedsel&part=kjoenn&part=status&part=adressebeskyttelse&part=statsborgerskap";

        assertThat(TestClient.object(client.person("15838545030", query)).keySet()).containsExactlyInAnyOrder(
                "identifikasjonsnummer", "navn", "foedsel", "kjoenn", "status", "adressebeskyttelse", "statsborgerskap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?part=person-basis", "?part=historikk", "?part=person-basis&part=relasjon-utvidet"})
    void knows_the_sets_of_parts(String query) {
        assertThat(TestClient.json(client.person(TestClient.WOMAN, query)))
                .isEqualTo(example("GET_personer_bosatt_kvinne"));
    }

    @Test
    void refuses_a_part_it_does_not_know() {
        assertServiceError(client.person(TestClient.WOMAN, "?part=navnn"), 400);
    }

    @Test
    void answers_a_former_number_with_the_person_of_today() {
        assertThat(TestClient.json(client.person("41819140004", ""))).isEqualTo(example("GET_personer_tidligere_dnummer"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "fnr-testdata.csv", numLinesToSkip = 1)
    void answers_every_test_number(String number, String type, LocalDate born, String gender) {
        HttpResponse<String> response = client.person(number, "?part=foedsel&part=kjoenn&part=navn");

        if (!type.contains("tenor")) {
            assertServiceError(response, 400);
        } else if (number.equals("19868210039")) {
            assertThat(response.statusCode()).isEqualTo(404);
        } else {
            JsonObject body = TestClient.object(response);
            assertThat(first(body, "kjoenn").getString("kjoenn")).isEqualTo(gender.equals("M") ? "mann" : "kvinne");
            assertThat(first(body, "navn").getString("fornavn")).isNotBlank().isUpperCase();
            if (!number.equals("41819140004")) {
                assertThat(first(body, "foedsel").getString("foedselsdato")).isEqualTo(born.toString());
                assertThat(first(body, "identifikasjonsnummer").getString("foedselsEllerDNummer")).isEqualTo(number);
            }
        }
    }

    @Test
    void a_d_number_is_marked_as_one_and_has_no_residence() {
        JsonObject body = TestClient.object(client.person("57848769071", ""));

        assertThat(first(body, "identifikasjonsnummer").getString("identifikatortype")).isEqualTo("dNummer");
        assertThat(first(body, "status").getString("status")).isEqualTo("midlertidig");
        assertThat(body).doesNotContainKey("bostedsadresse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01019012345", "02428947064", "01819049847", "123", "abc"})
    void refuses_what_is_no_synthetic_number(String number) {
        assertServiceError(client.person(number, ""), 400);
    }

    @Test
    void an_unknown_person_is_not_found() {
        HttpResponse<String> response = client.person("19868210039", "");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(TestClient.object(response).keySet()).isEqualTo(example("feil_openapi_404").asJsonObject().keySet());
        assertThat(response.body()).contains("NOT_FOUND").doesNotContain("19868210039");
    }

    @Test
    void a_wrong_address_is_not_found() {
        assertThat(client.send(client.register("/v1/people/x")).statusCode()).isEqualTo(404);
    }

    @Test
    void another_method_is_not_allowed() {
        HttpResponse<String> response = client.send(client.register("/v1/hendelser/feed").DELETE());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @ParameterizedTest
    @CsvSource({"application/json, 200", "*/*, 200", "'text/html, application/json;q=0.9', 200", "text/html, 406",
        "application/xml, 406"})
    void speaks_json_only(String accept, int status) {
        HttpResponse<String> response = client.send(client.register("/v1/personer/" + TestClient.WOMAN)
                .header("Accept", accept));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void counts_the_requests_of_each_endpoint() {
        try (Simulator fresh = Simulator.start(0)) {
            TestClient other = new TestClient(fresh);
            other.person(TestClient.WOMAN, "");
            other.person("19868210039", "");
            other.bulk("", "{\"foedselsEllerDNummer\":[]}");

            assertThat(fresh.requests().count(Requests.Kind.PERSON)).isEqualTo(2);
            assertThat(fresh.requests().count(Requests.Kind.BULK)).isEqualTo(1);
            assertThat(fresh.requests().count(Requests.Kind.TOKEN)).isEqualTo(3);
            assertThat(fresh.requests().count(Requests.Kind.FEED)).isZero();
        }
    }

    @Test
    void a_closed_simulator_frees_its_port() {
        Simulator first = Simulator.start(0);
        int port = first.port();
        first.close();

        try (Simulator second = Simulator.start(port)) {
            assertThat(new TestClient(second).get(second.baseAddress() + "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listens_on_the_loopback_address_only() {
        assertThat(URI.create(simulator.baseAddress())).hasHost("localhost").hasPort(simulator.port());
        assertThat(Simulator.Settings.onPort(0).host()).isEqualTo("127.0.0.1");
    }

    static void assertServiceError(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TestClient.object(response).keySet())
                .isEqualTo(example("feil_dokumentert").asJsonObject().keySet());
    }

    private static JsonObject first(JsonObject body, String property) {
        return body.getJsonArray(property).getJsonObject(0);
    }

    static JsonStructure example(String name) {
        InputStream stream = RegisterTest.class.getResourceAsStream("/examples/" + name + ".json");
        try (var reader = Json.PROVIDER.createReader(stream)) {
            return reader.read();
        }
    }
}
