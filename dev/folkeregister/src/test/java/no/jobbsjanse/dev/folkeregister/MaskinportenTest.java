package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskinportenTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static Simulator simulator;
    private static TestClient client;

    @BeforeAll
    static void start() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        simulator = Simulator.start(new Simulator.Settings("127.0.0.1", 0, "", Duration.ofSeconds(119), clock));
        client = new TestClient(simulator, clock);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void describes_itself_under_its_issuer() {
        JsonObject metadata = TestClient.object(client.get(simulator.issuer() + ".well-known/oauth-authorization-server"));

        assertThat(metadata.getString("issuer")).isEqualTo(simulator.issuer()).endsWith("/maskinporten/");
        assertThat(metadata.getString("token_endpoint")).isEqualTo(simulator.issuer() + "token");
        assertThat(client.get(metadata.getString("jwks_uri")).statusCode()).isEqualTo(200);
    }

    @Test
    void gives_a_token_signed_with_its_published_key() throws Exception {
        HttpResponse<String> response = client.redeem(client.grant(UnaryOperator.identity()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonObject answer = TestClient.object(response);
        assertThat(answer.getString("token_type")).isEqualTo("Bearer");
        assertThat(answer.getInt("expires_in")).isEqualTo(119);
        assertThat(answer.getString("scope")).isEqualTo(DevelopmentClient.SCOPE);
        SignedJWT token = SignedJWT.parse(answer.getString("access_token"));
        JWKSet keys = JWKSet.parse(client.get(simulator.issuer() + "jwks").body());
        assertThat(keys.containsNonPublicKeys()).isFalse();
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(simulator.issuer());
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(119)));
        assertThat(claims.getJSONObjectClaim("consumer")).containsEntry("authority", "iso6523-actorid-upis");
    }

    @Test
    void accepts_the_stronger_algorithms() {
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512)) {
            String grant = TestClient.sign(new JWSHeader.Builder(algorithm).keyID(DevelopmentClient.KEY_ID).build(),
                    client.goodClaims().build(), TestClient.developmentKey());
            assertThat(client.redeem(grant).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refuses_another_grant_type() {
        assertThat(TestClient.object(client.form(simulator.issuer() + "token", "grant_type=client_credentials"))
                .getString("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void refuses_a_grant_that_is_not_posted_as_a_form() {
        HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(simulator.issuer() + "token"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestClient.object(response).getString("error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c"})
    void refuses_what_is_no_jwt(String assertion) {
        assertRefused(assertion, "invalid_request", "Invalid parameter value");
    }

    @Test
    void refuses_an_unsigned_grant() {
        assertRefused(new PlainJWT(client.goodClaims().build()).serialize(), "invalid_request", "Invalid parameter value");
    }

    @Test
    void refuses_an_unknown_client() {
        assertRefused(client.grant(claims -> claims.issuer("somebody-else")), "invalid_grant", "[MP-100]");
    }

    @Test
    void refuses_an_unknown_key_id() {
        assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build()), "invalid_grant", "[MP-120]");
    }

    @Test
    void refuses_a_grant_without_a_key_id() {
        assertRefused(signed(new JWSHeader(JWSAlgorithm.RS256)), "invalid_grant", "[MP-120]");
    }

    @Test
    void refuses_an_algorithm_maskinporten_does_not_take() {
        assertRefused(signed(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(DevelopmentClient.KEY_ID).build()),
                "invalid_grant", "[MP-120]");
    }

    @Test
    void refuses_a_signature_of_another_key() throws Exception {
        String forged = TestClient.sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(DevelopmentClient.KEY_ID).build(),
                client.goodClaims().build(), new RSAKeyGenerator(2048).generate().toPrivateKey());

        assertRefused(forged, "invalid_grant", "[MP-124]");
    }

    @Test
    void refuses_the_token_address_as_audience() {
        assertRefused(client.grant(claims -> claims.audience(simulator.issuer() + "token")), "invalid_grant", "[MP-110]");
    }

    @Test
    void refuses_an_audience_without_the_slash_at_its_end() {
        String bare = simulator.issuer().substring(0, simulator.issuer().length() - 1);

        assertRefused(client.grant(claims -> claims.audience(bare)), "invalid_grant", "[MP-110]");
    }

    @Test
    void refuses_more_than_one_audience() {
        assertRefused(client.grant(claims -> claims.audience(List.of(simulator.issuer(), "other"))),
                "invalid_grant", "[MP-110]");
    }

    @ParameterizedTest
    @ValueSource(longs = {-10, 10})
    void accepts_a_clock_that_is_ten_seconds_off(long seconds) {
        String grant = client.grant(claims -> claims.issueTime(Date.from(NOW.plusSeconds(seconds))));

        assertThat(client.redeem(grant).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-11, 11})
    void refuses_a_clock_that_is_further_off(long seconds) {
        assertRefused(client.grant(claims -> claims.issueTime(Date.from(NOW.plusSeconds(seconds)))),
                "invalid_grant", "claim iat");
    }

    @Test
    void accepts_a_grant_for_two_minutes_and_refuses_a_longer_one() {
        String longest = client.grant(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(120))));

        assertThat(client.redeem(longest).statusCode()).isEqualTo(200);
        assertRefused(client.grant(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(121)))),
                "invalid_grant", "claim exp");
    }

    @Test
    void refuses_an_expired_grant() {
        assertRefused(client.grant(claims -> claims.expirationTime(Date.from(NOW))), "invalid_grant", "[MP-130]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "exp", "jti"})
    void refuses_a_grant_without(String claim) {
        assertRefused(client.grant(claims -> claims.claim(claim, null)), "invalid_grant", "claim " + claim);
    }

    @Test
    void accepts_the_certificate_of_the_enterprise_in_place_of_a_key_id_and_no_other_certificate() {
        String ours = signed(new JWSHeader.Builder(JWSAlgorithm.RS256)
                .x509CertChain(List.of(DevelopmentClient.certificate())).build());
        String another = signed(new JWSHeader.Builder(JWSAlgorithm.RS256)
                .x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode("another"))).build());

        assertThat(client.redeem(ours).statusCode()).isEqualTo(200);
        assertRefused(another, "invalid_grant", "[MP-120]");
    }

    @Test
    void refuses_a_grant_with_a_reused_jti() {
        String jti = "the-same";

        assertThat(client.redeem(client.grant(claims -> claims.jwtID(jti))).statusCode()).isEqualTo(200);
        assertRefused(client.grant(claims -> claims.jwtID(jti)), "invalid_grant", "[MP-012]");
    }

    @Test
    void refuses_claims_it_does_not_know() {
        assertRefused(client.grant(claims -> claims.claim("resource", "https://folkeregisteret")),
                "invalid_request", "Unknown claim");
        assertRefused(client.grant(claims -> claims.claim("sub", "x")), "invalid_request", "Unknown claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown:scope", DevelopmentClient.SCOPE + " unknown:scope"})
    void refuses_an_invalid_scope(String scope) {
        assertRefused(client.grant(claims -> claims.claim("scope", scope)), "invalid_scope", "[MP-200]");
    }

    @Test
    void refuses_a_scope_the_client_has_no_access_to() {
        assertRefused(client.grant(claims -> claims.claim("scope", "folkeregister:deling/finans")),
                "invalid_scope", "[MP-250]");
    }

    @Test
    void a_refused_grant_is_not_used_up() {
        assertRefused(client.grant(claims -> claims.jwtID("kept").audience("wrong")), "invalid_grant", "[MP-110]");
        assertThat(client.redeem(client.grant(claims -> claims.jwtID("kept"))).statusCode()).isEqualTo(200);
    }

    private static String signed(JWSHeader header) {
        return TestClient.sign(header, client.goodClaims().build(), TestClient.developmentKey());
    }

    private static void assertRefused(String assertion, String error, String description) {
        HttpResponse<String> response = client.redeem(assertion);

        assertThat(response.statusCode()).isEqualTo(400);
        JsonObject body = TestClient.object(response);
        assertThat(body.getString("error")).isEqualTo(error);
        assertThat(body.getString("error_description")).contains(description).contains("(trace_id: ");
        assertThat(body.getString("error_uri")).startsWith("https://docs.digdir.no/");
    }
}
