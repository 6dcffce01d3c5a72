package no.jobbsjanse.lookup.maskinporten;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.lookup.http.HttpAnswer;
import no.jobbsjanse.lookup.http.JsonFields;
import no.jobbsjanse.lookup.http.NoAnswer;
import no.jobbsjanse.lookup.http.OutboundHttp;

/**
 * Gets access tokens from Maskinporten by JWT grant (RFC 7523; Digdir, «JWT grant» and «Token»).
 *
 * <p>Where tokens are given is read once from the issuer's metadata (RFC 8414). A token is kept until shortly before it
 * expires, and shared. However many ask at the same time, one request is under way; after a failure the others, and
 * those who ask within the next seconds, are told of that failure instead of waiting for one of their own. Safe for use
 * by several threads.
 */
public final class MaskinportenClient {

    private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    /** Maskinporten allows 120 s; the rest is for clocks that differ. */
    private static final Duration GRANT_LIFETIME = Duration.ofSeconds(100);
    private static final long SECONDS_BEFORE_EXPIRY = 20;
    private static final Duration FAILURE_REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 64 * 1024;

    private final MaskinportenSettings settings;
    private final Clock clock;
    private final OutboundHttp http;

    private volatile AccessToken token;
    private URI tokenEndpoint;
    private MaskinportenFailed failure;
    private Instant failureForgottenAt;

    /** @param clock tells the time of the grants, and when a token is to be renewed */
    public MaskinportenClient(MaskinportenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = new OutboundHttp(settings.timeout(), MOST_BYTES);
    }

    /**
     * A token that is good for a while yet.
     *
     * @throws GrantRefused when Maskinporten says no; carries the code of its troubleshooting page
     * @throws MaskinportenUnavailable when it says nothing, or nothing that makes sense
     */
    public AccessToken token() throws MaskinportenFailed {
        AccessToken known = token;
        return isGood(known) ? known : newToken();
    }

    /** Throws a token away that was not accepted. Another one fetched in the meantime stays. */
    public synchronized void discard(AccessToken rejected) {
        if (rejected.equals(token)) {
            token = null;
        }
    }

    private boolean isGood(AccessToken known) {
        return known != null && clock.instant().isBefore(known.renewAt());
    }

    private synchronized AccessToken newToken() throws MaskinportenFailed {
        if (isGood(token)) {
            return token;
        }
        if (failure != null && clock.instant().isBefore(failureForgottenAt)) {
            throw failure;
        }
        try {
            token = request();
            failure = null;
            return token;
        } catch (MaskinportenFailed newFailure) {
            failure = newFailure;
            failureForgottenAt = clock.instant().plus(FAILURE_REMEMBERED);
            throw newFailure;
        }
    }

    private AccessToken request() throws MaskinportenFailed {
        if (tokenEndpoint == null) {
            tokenEndpoint = readMetadata();
        }
        HttpAnswer answer = send("token", HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("grant_type=" + URLEncoder.encode(GRANT_TYPE, StandardCharsets.UTF_8)
                        + "&assertion=" + grant()))
                .build());
        Optional<JsonObject> json = answer.json();
        if (answer.status() >= 400 && answer.status() < 500 && json.isPresent()) {
            throw GrantRefused.of(answer.status(), json.get());
        }
        return json.filter(body -> answer.status() == 200).flatMap(this::accessToken)
                .orElseThrow(() -> new MaskinportenUnavailable("token", "unreadable answer, status " + answer.status()));
    }

    private String grant() {
        Instant now = clock.instant();
        return settings.key().sign(new JWTClaimsSet.Builder()
                .audience(settings.issuer())
                .issuer(settings.clientId())
                .claim("scope", settings.scope())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(GRANT_LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build());
    }

    private Optional<AccessToken> accessToken(JsonObject body) {
        long seconds = JsonFields.number(body, "expires_in").filter(given -> given > 0).orElse(0L);
        Instant renewAt = clock.instant().plusSeconds(seconds - Math.min(SECONDS_BEFORE_EXPIRY, seconds / 2));
        // Anything but a token of RFC 6750 would make the header, and then the text of an exception.
        return JsonFields.text(body, "access_token").filter(value -> value.matches("[A-Za-z0-9._~+/-]+=*"))
                .filter(value -> seconds > 0).map(value -> new AccessToken(value, renewAt));
    }

    private URI readMetadata() throws MaskinportenUnavailable {
        HttpAnswer answer = send("metadata",
                HttpRequest.newBuilder(settings.metadata()).header("Accept", "application/json").build());
        // Another issuer's metadata, or an endpoint that is less safe than the issuer, is no place to send a grant to.
        return answer.json().filter(body -> answer.status() == 200)
                .filter(body -> JsonFields.text(body, "issuer").filter(settings.issuer()::equals).isPresent())
                .flatMap(body -> JsonFields.text(body, "token_endpoint"))
                .flatMap(MaskinportenClient::address)
                .filter(address -> settings.metadata().getScheme().equals(address.getScheme()))
                .orElseThrow(() -> new MaskinportenUnavailable("metadata",
                        "unreadable or of another issuer, status " + answer.status()));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            return Optional.of(address).filter(complete -> complete.getHost() != null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private HttpAnswer send(String what, HttpRequest request) throws MaskinportenUnavailable {
        try {
            return http.send(request);
        } catch (NoAnswer none) {
            throw new MaskinportenUnavailable(what, none.getMessage());
        }
    }
}
