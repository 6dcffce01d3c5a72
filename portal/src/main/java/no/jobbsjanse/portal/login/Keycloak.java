package no.jobbsjanse.portal.login;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of Keycloak: its addresses and keys, fetched once and kept. While it is away a failed attempt is
 * remembered for some seconds, so that visitors do not queue behind timeouts.
 */
@ApplicationScoped
class Keycloak {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);

    @Inject
    private OidcSettings settings;

    private volatile Known known;
    private volatile Instant nextAttempt = Instant.MIN;

    record Known(OIDCProviderMetadata metadata, IDTokenValidator idTokens, LogoutTokenValidator logoutTokens,
            JWSKeySelector<SecurityContext> keys) {
    }

    /** @throws IOException if Keycloak does not answer; try again later */
    Known known() throws IOException {
        Known already = known;
        return already != null ? already : ask();
    }

    private synchronized Known ask() throws IOException {
        if (known != null) {
            return known;
        }
        if (Instant.now().isBefore(nextAttempt)) {
            throw new IOException("Keycloak was away a moment ago");
        }
        try {
            Issuer issuer = new Issuer(settings.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, settings.http());
            var keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), settings.http())
                    .retrying(true).outageTolerantForever().build();
            var selector = new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys);
            ClientID client = new ClientID(settings.client());
            known = new Known(metadata, new IDTokenValidator(issuer, client, selector, null),
                    new LogoutTokenValidator(issuer, client, true, selector, null), selector);
            return known;
        } catch (GeneralException e) {
            nextAttempt = Instant.now().plus(PAUSE_AFTER_FAILURE);
            throw new IOException("Keycloak's metadata are not usable", e);
        } catch (IOException e) {
            nextAttempt = Instant.now().plus(PAUSE_AFTER_FAILURE);
            throw e;
        }
    }
}
