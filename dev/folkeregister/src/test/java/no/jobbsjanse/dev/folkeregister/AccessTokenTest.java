package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private final MovableClock clock = new MovableClock();
    private Simulator simulator;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start(new Simulator.Settings("127.0.0.1", 0, "", Duration.ofSeconds(30), clock));
        client = new TestClient(simulator, clock);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void opens_the_register_until_it_expires() {
        String token = client.token();

        clock.now = clock.now.plusSeconds(29);
        assertThat(look("Bearer " + token).statusCode()).isEqualTo(200);
        clock.now = clock.now.plusSeconds(1);
        assertRefused(look("Bearer " + token), 401);
    }

    @Test
    void is_required() {
        assertRefused(client.send(HttpRequest.newBuilder(person())), 401);
    }

    @Test
    void must_be_a_bearer_token() {
        assertRefused(look("Basic " + client.token()), 401);
    }

    @Test
    void must_be_a_jwt() {
        assertRefused(look("Bearer x"), 401);
    }

    @Test
    void must_be_signed_by_maskinporten() {
        String forged = TestClient.sign(new JWSHeader(JWSAlgorithm.RS256), client.goodClaims()
                .issuer(simulator.issuer()).build(), TestClient.developmentKey());

        assertRefused(look("Bearer " + forged), 401);
    }

    @Test
    void must_come_from_this_maskinporten() {
        try (Simulator other = Simulator.start(new Simulator.Settings("127.0.0.1", 0, "", Duration.ofSeconds(30), clock))) {
            assertRefused(look("Bearer " + new TestClient(other, clock).token()), 401);
        }
    }

    @Test
    void must_have_the_scope_of_the_package() {
        assertRefused(look("Bearer " + client.token(DevelopmentClient.OTHER_SCOPE)), 403);
    }

    @Test
    void may_have_more_than_one_scope() {
        String token = client.token(DevelopmentClient.OTHER_SCOPE + " " + DevelopmentClient.SCOPE);

        assertThat(look("Bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void is_checked_before_the_number_is() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(simulator.registerAddress() + "/v1/personer/abc"));

        assertRefused(client.send(request), 401);
    }

    private HttpResponse<String> look(String authorization) {
        return client.send(HttpRequest.newBuilder(person()).header("Authorization", authorization));
    }

    private URI person() {
        return URI.create(simulator.registerAddress() + "/v1/personer/" + TestClient.WOMAN);
    }

    private static void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(TestClient.object(response).keySet())
                .isEqualTo(RegisterTest.example("feil_openapi_401_403").asJsonObject().keySet());
        assertThat(TestClient.object(response).getInt("httpStatus")).isEqualTo(status);
    }

    private static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
