package no.jobbsjanse.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakHttpTest {

    private final KeycloakHttp http = new KeycloakHttp(5000, 5000);
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    private HttpServer keycloak;
    private HttpServer elsewhere;

    @BeforeEach
    void lead_elsewhere() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            try (exchange) {
                askedElsewhere.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
            }
        });
        elsewhere.start();
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Location", address(elsewhere) + exchange.getRequestURI());
                exchange.sendResponseHeaders(302, -1);
            }
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
        elsewhere.stop(0);
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void a_request_for_tokens_goes_nowhere_else() throws IOException {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(address(keycloak) + "/token"));
        request.setBody("code=x");
        http.configure(request);
        HTTPResponse answer = request.send();
        assertThat(answer.getStatusCode()).isEqualTo(302);
        assertThat(askedElsewhere).hasValue(0);
    }

    @Test
    void keys_come_from_nowhere_else() {
        assertThatThrownBy(() -> http.retrieveResource(URI.create(address(keycloak) + "/certs").toURL()))
                .isInstanceOf(IOException.class);
        assertThat(askedElsewhere).hasValue(0);
    }

    @Test
    void what_is_known_of_keycloak_comes_from_nowhere_else() {
        assertThatThrownBy(() -> OIDCProviderMetadata.resolve(new Issuer(address(keycloak)), http))
                .isInstanceOfAny(IOException.class, GeneralException.class);
        assertThat(askedElsewhere).hasValue(0);
    }
}
