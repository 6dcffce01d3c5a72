package no.jobbsjanse.lookup.maskinporten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.jobbsjanse.dev.folkeregister.DevelopmentClient;
import no.jobbsjanse.dev.folkeregister.Mode;
import no.jobbsjanse.dev.folkeregister.Requests.Kind;
import no.jobbsjanse.dev.folkeregister.Simulator;
import no.jobbsjanse.lookup.SteppingClock;
import no.jobbsjanse.lookup.StubServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskinportenClientTest {

    private static final Duration LIFETIME = Duration.ofSeconds(119);
    private static final SigningKey KEY = SigningKey.of(DevelopmentClient.KEY_ID, DevelopmentClient.privateKeyPem());

    private static SteppingClock clock;
    private static Simulator simulator;

    @BeforeAll
    static void start() {
        clock = new SteppingClock();
        simulator = Simulator.start(new Simulator.Settings("127.0.0.1", 0, "", LIFETIME, clock));
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
    void gets_a_token_and_keeps_it_until_shortly_before_it_expires() throws Exception {
        MaskinportenClient client = client();
        AccessToken first = client.token();

        clock.pass(Duration.ofSeconds(98));
        assertThat(client.token()).isSameAs(first);
        clock.pass(Duration.ofSeconds(1));
        assertThat(client.token()).isNotEqualTo(first);

        assertThat(simulator.requests().count(Kind.TOKEN)).isEqualTo(2);
        assertThat(simulator.requests().count(Kind.METADATA)).isEqualTo(1);
    }

    @Test
    void asks_once_however_many_want_a_token() throws Exception {
        MaskinportenClient client = client();
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        Set<AccessToken> tokens = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Boolean>> askers = IntStream.range(0, many).<Callable<Boolean>>mapToObj(one -> () -> {
                together.await();
                return tokens.add(client.token());
            }).toList();
            for (Future<Boolean> asked : threads.invokeAll(askers)) {
                asked.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(tokens).hasSize(1);
        assertThat(simulator.requests().count(Kind.TOKEN)).isEqualTo(1);
    }

    @Test
    void a_token_thrown_away_is_replaced_once() throws Exception {
        MaskinportenClient client = client();
        AccessToken rejected = client.token();

        client.discard(rejected);
        AccessToken next = client.token();
        client.discard(rejected);

        assertThat(next).isNotEqualTo(rejected);
        assertThat(client.token()).isSameAs(next);
    }

    @Test
    void the_grant_says_what_maskinporten_wants_and_nothing_else() throws Exception {
        try (StubServer stub = stub("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":119}")) {
            MaskinportenClient client = client(stub.address() + "/", KEY, DevelopmentClient.SCOPE);
            client.discard(client.token());
            client.token();

            List<SignedJWT> grants = stub.requests().stream().filter(request -> request.body().startsWith("grant_type"))
                    .map(request -> grant(request.body())).toList();
            JWTClaimsSet claims = grants.get(0).getJWTClaimsSet();
            assertThat(grants.get(0).getHeader().toJSONObject())
                    .containsOnlyKeys("alg", "kid").containsEntry("alg", "RS256")
                    .containsEntry("kid", DevelopmentClient.KEY_ID);
            assertThat(claims.toJSONObject()).containsOnlyKeys("aud", "iss", "scope", "iat", "exp", "jti")
                    .containsEntry("aud", stub.address() + "/").containsEntry("iss", DevelopmentClient.ID)
                    .containsEntry("scope", DevelopmentClient.SCOPE)
                    .containsEntry("iat", clock.instant().getEpochSecond())
                    .containsEntry("exp", clock.instant().getEpochSecond() + 100);
            assertThat(grants.get(1).getJWTClaimsSet().getJWTID()).isNotEqualTo(claims.getJWTID());
        }
    }

    @Test
    void a_refusal_carries_the_code_but_not_the_grant() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        SigningKey strange = SigningKey.of(DevelopmentClient.KEY_ID,
                Base64.getEncoder().encodeToString(rsa.generateKeyPair().getPrivate().getEncoded()));

        GrantRefused refused = refusal(client(simulator.issuer(), strange, DevelopmentClient.SCOPE));

        assertThat(refused.code()).contains("MP-124");
        assertThat(refused).hasMessageContaining("invalid_grant").hasMessageContaining("MP-124")
                .hasMessageNotContaining("ey").hasMessageNotContaining("null");
        assertThat(refusal(client(simulator.issuer(), KEY, "folkeregister:deling/finans")).code()).contains("MP-250");
    }

    private static GrantRefused refusal(MaskinportenClient client) {
        return catchThrowableOfType(GrantRefused.class, client::token);
    }

    @Test
    void a_failure_is_remembered_for_a_few_seconds() throws Exception {
        MaskinportenClient client = client();
        simulator.behaviour().set(Mode.MASKINPORTEN_UNAVAILABLE);
        assertThatThrownBy(client::token).isInstanceOf(MaskinportenUnavailable.class);
        simulator.behaviour().set(Mode.NORMAL);

        clock.pass(Duration.ofMillis(2900));
        assertThatThrownBy(client::token).isInstanceOf(MaskinportenUnavailable.class);
        assertThat(simulator.requests().count(Kind.METADATA)).isEqualTo(1);

        clock.pass(Duration.ofMillis(100));
        assertThat(client.token().value()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>503</html>", "", "{}", "[]", "{\"access_token\":\"t\"}",
        "{\"access_token\":\"t\",\"expires_in\":\"soon\"}", "{\"access_token\":\"t\",\"expires_in\":-1}",
        "{\"access_token\":\"a\\r\\nX: b\",\"expires_in\":119}", "{\"expires_in\":119}"})
    void an_answer_without_a_usable_token_is_no_answer(String body) {
        try (StubServer stub = stub(body)) {
            assertThatThrownBy(() -> client(stub.address() + "/", KEY, DevelopmentClient.SCOPE).token())
                    .isInstanceOf(MaskinportenUnavailable.class);
        }
    }

    @Test
    void a_grant_is_not_sent_where_the_metadata_of_another_issuer_want_it() {
        try (StubServer stub = StubServer.answering(200, """
                {"issuer":"http://elsewhere/","token_endpoint":"%s"}""".formatted(simulator.issuer() + "token"))) {
            assertThatThrownBy(() -> client(stub.address() + "/", KEY, DevelopmentClient.SCOPE).token())
                    .isInstanceOf(MaskinportenUnavailable.class).hasMessageContaining("metadata");
            assertThat(simulator.requests().count(Kind.TOKEN)).isZero();
        }
    }

    @Test
    void an_issuer_without_a_slash_at_the_end_is_a_mistake() {
        assertThatThrownBy(() -> client("https://maskinporten.no", KEY, "s")).hasMessageContaining("slash");
    }

    @Test
    void a_key_that_is_none_is_refused_without_telling_what_it_is() {
        assertThatThrownBy(() -> SigningKey.of("kid",
                "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----"))
                .hasMessageContaining("maskinporten.private-key").hasMessageNotContaining("c2Vj").hasNoCause();
    }

    @Test
    void a_key_may_be_written_on_one_line() throws Exception {
        SigningKey key = SigningKey.of(DevelopmentClient.KEY_ID,
                DevelopmentClient.privateKeyPem().replace("\n", "\\n"));
        assertThat(client(simulator.issuer(), key, DevelopmentClient.SCOPE).token().value()).isNotEmpty();
    }

    private static MaskinportenClient client() {
        return client(simulator.issuer(), KEY, DevelopmentClient.SCOPE);
    }

    private static MaskinportenClient client(String issuer, SigningKey key, String scope) {
        return new MaskinportenClient(
                new MaskinportenSettings(issuer, DevelopmentClient.ID, scope, key, Duration.ofSeconds(10)), clock);
    }

    /** Its metadata are right, its tokens are not. */
    private static StubServer stub(String token) {
        return StubServer.answering(request -> new StubServer.Answer(200,
                request.address().getPath().equals("/token") ? token : metadata(request)));
    }

    private static String metadata(StubServer.Request request) {
        return """
                {"issuer":"http://%1$s/","token_endpoint":"http://%1$s/token"}""".formatted(request.host());
    }

    private static SignedJWT grant(String form) {
        String assertion = Stream.of(form.split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1])).get("assertion");
        try {
            return SignedJWT.parse(URLDecoder.decode(assertion, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
