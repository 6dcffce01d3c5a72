package no.jobbsjanse.lookup.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.jobbsjanse.dev.folkeregister.DevelopmentClient;
import no.jobbsjanse.dev.folkeregister.Mode;
import no.jobbsjanse.dev.folkeregister.Simulator;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.StubServer;
import no.jobbsjanse.lookup.maskinporten.MaskinportenClient;
import no.jobbsjanse.lookup.maskinporten.MaskinportenSettings;
import no.jobbsjanse.lookup.maskinporten.SigningKey;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFeedClientTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final NationalIdRules RULES = NationalIdRules.accepting("TENOR");
    private static final String RASK = "01819049846";

    private static Simulator simulator;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(0);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void allIsWell() {
        simulator.behaviour().set(Mode.NORMAL);
    }

    @Test
    void reads_page_by_page_to_the_last_event() throws Exception {
        EventPage first = client().page(101).orElseThrow();
        assertThat(first.full()).isTrue();
        assertThat(first.next()).isEqualTo(1101);
        assertThat(first.concerned()).contains(NationalId.parse(RASK, RULES));
        assertThat(first.lastAt()).isEqualTo(OffsetDateTime.parse("2025-06-21T02:05:03.689+02:00"));

        simulator.events().report("endringINavn", RASK);
        long latest = client().latest();
        EventPage last = client().page(latest).orElseThrow();
        assertThat(last).isEqualTo(new EventPage(Set.of(NationalId.parse(RASK, RULES)), latest + 1, false,
                last.lastAt()));
        assertThat(client().page(latest + 1)).contains(new EventPage(Set.of(), latest + 1, false, null));
    }

    @Test
    void events_that_are_gone_are_told_from_trouble() throws Exception {
        assertThat(client().page(100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE,ERROR", "CLOSED,UNREACHABLE", "THROTTLED,THROTTLED", "FIREWALL,UNREADABLE",
        "ERROR_PAGE,ERROR", "TRUNCATED,UNREADABLE", "TOKEN_REFUSED,ACCESS_REFUSED",
        "GRANT_REFUSED,MASKINPORTEN_REFUSED"})
    void every_trouble_has_a_name(Mode trouble, LookupFailure reason) {
        simulator.behaviour().set(trouble);
        Unavailable unavailable = catchThrowableOfType(Unavailable.class, () -> client().page(101));
        assertThat(unavailable.reason()).isEqualTo(reason);
        assertThat(unavailable.getMessage()).doesNotContainPattern("(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])");
    }

    @Test
    void no_nonsense_is_a_page() {
        simulator.behaviour().set(Mode.GARBAGE);
        EventFeedClient client = client();
        for (int kind = 0; kind < 7; kind++) {
            assertThat(catchThrowableOfType(Unavailable.class, () -> client.page(101)).reason())
                    .isEqualTo(LookupFailure.UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[7]", "[{\"hendelse\":{}}]", "[{\"sekvensnummer\":\"7\"}]",
        "[{\"sekvensnummer\":99}]", "[{\"sekvensnummer\":100},{\"sekvensnummer\":100}]",
        "[{\"sekvensnummer\":100,\"hendelse\":{\"hendelsetype\":\"endringINavn\"}}]"})
    void what_is_not_in_order_or_says_nothing_at_all_is_no_page(String body) {
        try (StubServer stub = StubServer.answering(200, body)) {
            assertThat(catchThrowableOfType(Unavailable.class, () -> client(stub.address()).page(100)).reason())
                    .isEqualTo(LookupFailure.UNREADABLE);
        }
    }

    @Test
    void unknown_kinds_and_fields_and_numbers_that_cannot_be_ours_are_passed_over() throws Exception {
        String body = """
                [{"sekvensnummer":100,"nytt":{"x":1},"hendelse":{"hendelsetype":"heltNy","folkeregisteridentifikator":
                "01819049846"}},{"sekvensnummer":105,"hendelse":{"hendelsetype":"endringINavn",
                "folkeregisteridentifikator":"01010112345"}},{"sekvensnummer":106},{"sekvensnummer":107,"hendelse":{
                "hendelsetype":"personErDoed","folkeregisteridentifikator":"23859426050","ajourholdstidspunkt":"nå"}}]""";
        try (StubServer stub = StubServer.answering(200, body)) {
            assertThat(client(stub.address()).page(100)).contains(new EventPage(
                    Set.of(NationalId.parse("23859426050", RULES)), 108, false, null));
            assertThat(stub.requests().get(0).address()).hasToString("/v1/hendelser/feed?seq=100");
        }
    }

    @Test
    void an_event_that_is_not_there_yet_may_be_an_empty_page_or_none() throws Exception {
        try (StubServer stub = StubServer.answering(request -> request.address().getPath().endsWith("sekvensnummer")
                ? new StubServer.Answer(200, "{\"sekvensnummer\":99}") : new StubServer.Answer(404, "{}"))) {
            assertThat(client(stub.address()).page(100)).contains(new EventPage(Set.of(), 100, false, null));
            assertThat(catchThrowableOfType(Unavailable.class, () -> client(stub.address()).page(99)).reason())
                    .isEqualTo(LookupFailure.UNEXPECTED);
        }
    }

    @Test
    void a_thousand_events_are_a_full_page() throws Exception {
        String thousand = IntStream.range(0, 1000).mapToObj("""
                {"sekvensnummer":%d,"hendelse":{"hendelsetype":"endringINavn",
                "folkeregisteridentifikator":"01819049846"}}"""::formatted).collect(Collectors.joining(",", "[", "]"));
        try (StubServer stub = StubServer.answering(200, thousand)) {
            Optional<EventPage> page = client(stub.address()).page(0);
            assertThat(page.orElseThrow().full()).isTrue();
            assertThat(page.orElseThrow()).hasToString("EventPage up to 1000");
        }
    }

    private static EventFeedClient client() {
        return client(simulator.registerAddress());
    }

    private static EventFeedClient client(String url) {
        SigningKey key = SigningKey.of(DevelopmentClient.KEY_ID, DevelopmentClient.privateKeyPem());
        return new EventFeedClient(new RegisterHttp(url, new MaskinportenClient(new MaskinportenSettings(
                simulator.issuer(), DevelopmentClient.ID, DevelopmentClient.SCOPE, key, PATIENT), Clock.systemUTC()),
                PATIENT), RULES);
    }
}
