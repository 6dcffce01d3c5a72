package no.jobbsjanse.lookup.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.jobbsjanse.dev.folkeregister.DevelopmentClient;
import no.jobbsjanse.dev.folkeregister.Mode;
import no.jobbsjanse.dev.folkeregister.Requests.Kind;
import no.jobbsjanse.dev.folkeregister.Simulator;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.StubServer;
import no.jobbsjanse.lookup.maskinporten.MaskinportenClient;
import no.jobbsjanse.lookup.maskinporten.MaskinportenSettings;
import no.jobbsjanse.lookup.maskinporten.SigningKey;
import no.jobbsjanse.registry.Gender;
import no.jobbsjanse.registry.NameAnswer;
import no.jobbsjanse.registry.NameAnswer.Protection;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;
import no.jobbsjanse.registry.PersonName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolkeregisterClientTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final NationalIdRules RULES = NationalIdRules.accepting("TENOR");
    private static final NationalId RASK = number("01819049846");
    private static final NationalId NOBODY = number("19868210039");
    private static final String ELEVEN_DIGITS = "(?s).*(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z]).*";

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
        simulator.requests().reset();
    }

    @Test
    void finds_those_who_are_known_and_says_who_is_not() throws Exception {
        Map<NationalId, Outcome> outcomes = client().ask(List.of(RASK, NOBODY));

        assertThat(outcomes).containsOnly(
                Map.entry(RASK, new Outcome.Answered(new NameAnswer.Found(RASK,
                        new PersonName("RASK", null, "SJØSTJERNE"), LocalDate.of(1990, 1, 1), Gender.WOMAN,
                        Protection.NONE, "bosatt", List.of("SOM"), "SOM"))),
                Map.entry(NOBODY, new Outcome.Answered(new NameAnswer.Unknown())));
        assertThat(simulator.requests().count(Kind.BULK)).isEqualTo(1);
        assertThat(simulator.requests().count(Kind.PERSON)).isZero();
    }

    @Test
    void tells_men_the_dead_and_the_protected() throws Exception {
        assertThat(found("01819049765").gender()).isEqualTo(Gender.MAN);
        assertThat(found("05918814460").status()).isEqualTo("doed");
        assertThat(found("15838545030").protection()).isEqualTo(Protection.CONFIDENTIAL);
        assertThat(found("28827941214").protection()).isEqualTo(Protection.STRICTLY_CONFIDENTIAL);
    }

    @Test
    void a_replaced_d_number_gives_the_number_in_use() throws Exception {
        NameAnswer.Found found = found("41819140004");
        assertThat(found.number()).isEqualTo(number("23859426050"));
        assertThat(found.name().full()).isEqualTo("LYS SOLRIK HAGE");
    }

    private NameAnswer.Found found(String digits) throws Unavailable {
        NationalId number = number(digits);
        return (NameAnswer.Found) ((Outcome.Answered) client().ask(Set.of(number)).get(number)).answer();
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE,ERROR", "CLOSED,UNREACHABLE", "FLAKY,ERROR", "BROKEN,ERROR", "ERROR_PAGE,ERROR", "FORBIDDEN,ACCESS_REFUSED",
        "THROTTLED,THROTTLED", "FIREWALL,UNREADABLE",
        "TRUNCATED,UNREADABLE", "TOKEN_REFUSED,ACCESS_REFUSED", "GRANT_REFUSED,MASKINPORTEN_REFUSED",
        "MASKINPORTEN_UNAVAILABLE,MASKINPORTEN_UNAVAILABLE"})
    void every_trouble_has_a_name_and_never_tells_the_number(Mode trouble, LookupFailure reason) {
        simulator.behaviour().set(trouble);

        Unavailable unavailable = failure(client());

        assertThat(unavailable.reason()).isEqualTo(reason);
        assertThat(unavailable.getMessage()).doesNotMatch(ELEVEN_DIGITS).doesNotContain("Bearer", "ey", "oppslag", "<");
    }

    @Test
    void no_nonsense_is_an_answer_about_anybody() throws Exception {
        simulator.behaviour().set(Mode.GARBAGE);
        FolkeregisterClient client = client();
        for (int kind = 0; kind < 7; kind++) {
            try {
                assertThat(client.ask(Set.of(RASK)).get(RASK)).isEqualTo(new Outcome.Failed(LookupFailure.INCOMPLETE));
            } catch (Unavailable unavailable) {
                assertThat(unavailable.reason()).isEqualTo(LookupFailure.UNREADABLE);
            }
        }
    }

    @Test
    void whoever_is_missing_from_half_an_answer_has_failed_and_the_others_have_not() throws Exception {
        simulator.behaviour().set(Mode.HALF);
        NationalId lys = number("23859426050");
        Map<NationalId, Outcome> outcomes = client().ask(List.of(RASK, lys));
        assertThat(outcomes.get(RASK)).isEqualTo(new Outcome.Failed(LookupFailure.INCOMPLETE));
        assertThat(outcomes.get(lys)).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void gradings_new_names_and_new_numbers_are_read() throws Exception {
        simulator.behaviour().set(Mode.GRADED_STRICTLY);
        assertThat(found("01819049846").protection()).isEqualTo(Protection.STRICTLY_CONFIDENTIAL);
        simulator.behaviour().set(Mode.RENAMED);
        assertThat(found("01819049846").name().full()).isEqualTo("NY NAVNESEN");
        simulator.behaviour().set(Mode.RENUMBERED);
        assertThat(found("57848769071").number().digits()).startsWith("178487");
    }

    @ParameterizedTest
    @CsvSource({"WRONG_PERSON,WRONG_PERSON", "NAMELESS,INCOMPLETE"})
    void a_bad_answer_about_one_is_a_failure_of_that_one(Mode trouble, LookupFailure reason) throws Exception {
        simulator.behaviour().set(trouble);
        assertThat(client().ask(Set.of(RASK))).containsOnly(Map.entry(RASK, new Outcome.Failed(reason)));
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_given_up() {
        simulator.behaviour().set(Mode.SLOW, Duration.ofMinutes(1));
        Unavailable late = failure(client(simulator.registerAddress(), Duration.ofMillis(300)));
        assertThat(late.reason()).isEqualTo(LookupFailure.TOO_SLOW);
    }

    @Test
    void throttling_says_for_how_long() {
        simulator.behaviour().set(Mode.THROTTLED, Duration.ofMillis(2500));
        assertThat(failure(client()).retryAfter()).contains(Duration.ofMillis(2500));
    }

    @Test
    void a_token_that_is_not_accepted_is_replaced_once() throws Exception {
        FolkeregisterClient client = client();
        client.ask(Set.of(RASK));
        simulator.requests().reset();
        simulator.behaviour().set(Mode.TOKEN_REFUSED);

        assertThat(failure(client).reason()).isEqualTo(LookupFailure.ACCESS_REFUSED);
        assertThat(simulator.requests().count(Kind.BULK)).isEqualTo(2);
        assertThat(simulator.requests().count(Kind.TOKEN)).isEqualTo(1);

        simulator.behaviour().set(Mode.NORMAL);
        assertThat(client.ask(Set.of(RASK)).get(RASK)).isInstanceOf(Outcome.Answered.class);
        assertThat(simulator.requests().count(Kind.TOKEN)).isEqualTo(1);
    }

    @Test
    void a_new_token_is_enough_after_the_old_one_was_revoked() throws Exception {
        try (StubServer stub = StubServer.answering(request -> request.authorization().equals(firstToken)
                || firstToken == null ? refuse(request) : new StubServer.Answer(200, """
                        {"oppslag":[{"foedselsEllerDNummer":"01819049846",
                        "feilmelding":{"feilmelding":"Fant ikke person"}}]}"""))) {
            assertThat(client(stub.address(), PATIENT).ask(Set.of(RASK)).get(RASK))
                    .isEqualTo(new Outcome.Answered(new NameAnswer.Unknown()));
            assertThat(stub.requests()).hasSize(2);
        }
    }

    private volatile String firstToken;

    private StubServer.Answer refuse(StubServer.Request request) {
        firstToken = request.authorization();
        return new StubServer.Answer(401, "{\"httpStatus\":401,\"feilkode\":\"FREG-XXX\"}");
    }

    @Test
    void numbers_travel_in_the_body_only_and_no_address_is_asked_for() {
        try (StubServer stub = StubServer.answering(200, "{}")) {
            failure(client(stub.address() + "/api", PATIENT));

            StubServer.Request request = stub.requests().get(0);
            assertThat(request.address()).hasToString("/api/v1/personer/bulkoppslag?part=navn&part=foedsel&part=kjoenn"
                    + "&part=status&part=adressebeskyttelse&part=statsborgerskap&somBestilt=true");
            assertThat(request.body()).isEqualTo("{\"foedselsEllerDNummer\":[\"01819049846\"]}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403|{\"httpStatus\":403,\"feilkode\":\"FREG-007\"}|ACCESS_REFUSED|FREG-007",
        "500|{\"kode\":\"FREG-001\",\"melding\":\"01819049846\"}|ERROR|FREG-001",
        "404|{\"code\":\"NOT_FOUND\",\"feilreferanse\":\"3b0c8d5e\"}|UNEXPECTED|3b0c8d5e",
        "404|{\"feilreferanse\":\"01819049846\"}|UNEXPECTED|none",
        "404|{\"feilreferanse\":\"person-01819049846\"}|UNEXPECTED|none",
        "200|<html>Your support ID is: 1234567890123456789<br>|UNREADABLE|1234567890123456789",
        "200|{\"kode\":\"01819049846 er ukjent\"}|UNREADABLE|none",
        "302||UNEXPECTED|none"})
    void only_the_support_reference_of_an_error_is_told(int status, String body, LookupFailure reason,
            String reference) {
        try (StubServer stub = StubServer.answering(status, body == null ? "" : body)) {
            Unavailable unavailable = failure(client(stub.address(), PATIENT));
            assertThat(unavailable.reason()).isEqualTo(reason);
            assertThat(unavailable).hasMessage(
                    reason + ": status " + status + ", support reference " + reference);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"oppslag\":[]}|INCOMPLETE",
        "{\"oppslag\":null}|INCOMPLETE",
        "{\"oppslag\":[null,7,{\"foedselsEllerDNummer\":\"19868210039\"}]}|INCOMPLETE",
        "{\"oppslag\":[{\"foedselsEllerDNummer\":\"01819049846\"}]}|INCOMPLETE",
        "{\"oppslag\":[{\"foedselsEllerDNummer\":\"01819049846\",\"folkeregisterperson\":{}}]}|INCOMPLETE",
        "{\"oppslag\":[{\"foedselsEllerDNummer\":\"01819049846\",\"feilmelding\":{\"feilmelding\":\"Nei\"}}]}"
            + "|NUMBER_REFUSED"})
    void whoever_is_left_out_of_the_answer_has_no_outcome_to_rely_on(String body, LookupFailure reason)
            throws Exception {
        try (StubServer stub = StubServer.answering(200, body)) {
            assertThat(client(stub.address(), PATIENT).ask(Set.of(RASK)).get(RASK))
                    .isEqualTo(new Outcome.Failed(reason));
        }
    }

    @Test
    void one_number_that_is_refused_does_not_keep_the_others_from_their_answers() throws Exception {
        NationalId refused = number("23859426050");
        List<NationalId> numbers = Stream.of("01819049846", "15838545030", "28827941214", "23859426050", "29829638868")
                .map(FolkeregisterClientTest::number).toList();
        try (StubServer stub = StubServer.answering(request -> request.body().contains(refused.digits())
                ? new StubServer.Answer(400, "{\"kode\":\"FREG-002\"}")
                : new StubServer.Answer(200, nobody(request.body())))) {
            Map<NationalId, Outcome> outcomes = client(stub.address(), PATIENT).ask(numbers);

            assertThat(outcomes).containsOnlyKeys(numbers);
            assertThat(outcomes.remove(refused)).isEqualTo(new Outcome.Failed(LookupFailure.NUMBER_REFUSED));
            assertThat(outcomes.values()).containsOnly(new Outcome.Answered(new NameAnswer.Unknown()));
        }
    }

    private static String nobody(String request) {
        return "{\"oppslag\":[" + request.replaceAll("^.*\\[|\\].*$", "").replaceAll("(\"[0-9]+\")",
                "{\"foedselsEllerDNummer\":$1,\"feilmelding\":{\"feilmelding\":\"Fant ikke person\"}}") + "]}";
    }

    @Test
    void asks_for_a_thousand_at_once_but_not_for_more() throws Exception {
        List<NationalId> thousand = IntStream.range(0, 2000)
                .mapToObj(one -> "%02d8190%03d".formatted(1 + one % 28, one / 2))
                .flatMap(digits -> withCheckDigits(digits).stream()).limit(FolkeregisterClient.MOST_NUMBERS).toList();
        List<NationalId> more = Stream.concat(thousand.stream(), Stream.of(number("29829638868"))).toList();

        assertThat(thousand).hasSize(1000);
        assertThatThrownBy(() -> client().ask(more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client().ask(Collections.emptyList())).isInstanceOf(IllegalArgumentException.class);
        Map<NationalId, Outcome> outcomes = client().ask(thousand);
        assertThat(outcomes).hasSize(1000);
        assertThat(outcomes.values()).allMatch(Outcome.Answered.class::isInstance);
        assertThat(simulator.requests().count(Kind.BULK)).isEqualTo(1);
    }

    private static Optional<NationalId> withCheckDigits(String nine) {
        int first = checkDigit(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2);
        int second = checkDigit(nine + first, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
        return first == 10 || second == 10 ? Optional.empty() : Optional.of(number(nine + first + second));
    }

    private static int checkDigit(String digits, int... weights) {
        int sum = IntStream.range(0, weights.length).map(i -> weights[i] * (digits.charAt(i) - '0')).sum();
        return (11 - sum % 11) % 11;
    }

    private static Unavailable failure(FolkeregisterClient client) {
        return catchThrowableOfType(Unavailable.class, () -> client.ask(Set.of(RASK)));
    }

    private static FolkeregisterClient client() {
        return client(simulator.registerAddress(), PATIENT);
    }

    private static FolkeregisterClient client(String url, Duration timeout) {
        SigningKey key = SigningKey.of(DevelopmentClient.KEY_ID, DevelopmentClient.privateKeyPem());
        return new FolkeregisterClient(new RegisterHttp(url, new MaskinportenClient(new MaskinportenSettings(
                simulator.issuer(), DevelopmentClient.ID, DevelopmentClient.SCOPE, key, PATIENT), Clock.systemUTC()),
                timeout), RULES);
    }

    private static NationalId number(String digits) {
        return NationalId.parse(digits, RULES);
    }
}
