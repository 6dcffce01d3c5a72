package no.jobbsjanse.lookup.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import no.jobbsjanse.lookup.StubServer;
import org.junit.jupiter.api.Test;

class OutboundHttpTest {

    private static final int MOST_BYTES = 1000;

    private final OutboundHttp http = new OutboundHttp(Duration.ofSeconds(10), MOST_BYTES);

    @Test
    void reads_an_answer_of_exactly_the_size_agreed() throws Exception {
        String body = "x".repeat(MOST_BYTES);
        try (StubServer server = StubServer.answering(200, body)) {
            assertThat(http.send(get(server.address())).text()).isEqualTo(body);
        }
    }

    @Test
    void breaks_off_an_answer_that_grows_too_large() {
        try (StubServer server = StubServer.answering(200, "x".repeat(MOST_BYTES + 1))) {
            assertThat(failure(http, server.address())).isEqualTo(NoAnswer.Cause.TOO_LARGE);
        }
    }

    @Test
    void does_not_wait_longer_than_agreed_for_a_body_that_never_ends() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountDownLatch over = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try {
            OutboundHttp impatient = new OutboundHttp(Duration.ofMillis(300), MOST_BYTES);
            assertThat(failure(impatient, "http://localhost:" + server.getAddress().getPort()))
                    .isEqualTo(NoAnswer.Cause.TOO_SLOW);
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    @Test
    void says_so_when_nobody_is_there() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(failure(http, "http://localhost:" + port)).isEqualTo(NoAnswer.Cause.UNREACHABLE);
    }

    @Test
    void does_not_follow_a_redirect() throws Exception {
        try (StubServer elsewhere = StubServer.answering(200, "{}");
                StubServer server = StubServer.answering(307, "", "Location", elsewhere.address())) {
            assertThat(http.send(get(server.address())).status()).isEqualTo(307);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void json_is_an_object_and_nothing_else() throws Exception {
        assertThat(json("{\"a\":1}")).isTrue();
        assertThat(json("[1]")).isFalse();
        assertThat(json("{\"a\":")).isFalse();
        assertThat(json("<html></html>")).isFalse();
        assertThat(json("")).isFalse();
    }

    private boolean json(String body) throws NoAnswer {
        try (StubServer server = StubServer.answering(200, body)) {
            return http.send(get(server.address())).json().isPresent();
        }
    }

    private static NoAnswer.Cause failure(OutboundHttp client, String address) {
        return catchThrowableOfType(NoAnswer.class, () -> client.send(get(address))).why();
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
