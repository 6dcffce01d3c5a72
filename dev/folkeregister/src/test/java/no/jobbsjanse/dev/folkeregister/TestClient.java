package no.jobbsjanse.dev.folkeregister;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Talks to the simulator as a client of the real services would, with grants that can be spoilt claim by claim. */
final class TestClient {

    static final String WOMAN = "01819049846";
    static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Simulator simulator;
    private final Clock clock;

    TestClient(Simulator simulator) {
        this(simulator, Clock.systemUTC());
    }

    TestClient(Simulator simulator, Clock clock) {
        this.simulator = simulator;
        this.clock = clock;
    }

    static JsonStructure json(HttpResponse<String> response) {
        try (var reader = Json.PROVIDER.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }

    static JsonObject object(HttpResponse<String> response) {
        return json(response).asJsonObject();
    }

    static PrivateKey developmentKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(
                    DevelopmentClient.privateKeyPem().replaceAll("-----[A-Z ]+-----|\\s", ""))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JWTClaimsSet.Builder goodClaims() {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .audience(simulator.issuer())
                .issuer(DevelopmentClient.ID)
                .claim("scope", DevelopmentClient.SCOPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(100)))
                .jwtID(UUID.randomUUID().toString());
    }

    String grant(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(DevelopmentClient.KEY_ID).build(),
                change.apply(goodClaims()).build(), developmentKey());
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, PrivateKey key) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> redeem(String assertion) {
        return form(simulator.issuer() + "token", "grant_type=" + encode(GRANT_TYPE) + "&assertion=" + assertion);
    }

    String token() {
        return token(DevelopmentClient.SCOPE);
    }

    String token(String scope) {
        return object(redeem(grant(claims -> claims.claim("scope", scope)))).getString("access_token");
    }

    HttpResponse<String> form(String address, String body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A request to the register, with a fresh token. */
    HttpRequest.Builder register(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.registerAddress() + path))
                .header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> person(String number, String query) {
        return send(register("/v1/personer/" + number + query));
    }

    HttpResponse<String> bulk(String query, String body) {
        return send(register("/v1/personer/bulkoppslag" + query).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return sendOrFail(request);
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        }
    }

    HttpResponse<String> sendOrFail(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpClient http() {
        return http;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
