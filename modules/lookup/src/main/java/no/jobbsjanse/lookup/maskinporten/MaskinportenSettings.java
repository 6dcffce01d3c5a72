package no.jobbsjanse.lookup.maskinporten;

import java.net.URI;
import java.time.Duration;

/**
 * Who we are to Maskinporten.
 *
 * @param issuer its address, with a slash at the end: the only {@code aud} it accepts
 * @param clientId of our registration
 * @param scope what the token shall open
 * @param key that our grants are signed with
 * @param timeout for each request
 */
public record MaskinportenSettings(String issuer, String clientId, String scope, SigningKey key, Duration timeout) {

    private static final String METADATA = ".well-known/oauth-authorization-server";

    /** @throws IllegalArgumentException if the issuer is not an address with a slash at the end */
    public MaskinportenSettings {
        if (!issuer.matches("https?://.+/")) {
            throw new IllegalArgumentException("maskinporten.issuer must be an address with a slash at the end");
        }
        URI.create(issuer);
    }

    URI metadata() {
        return URI.create(issuer + METADATA);
    }
}
