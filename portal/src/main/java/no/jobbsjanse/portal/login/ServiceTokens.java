package no.jobbsjanse.portal.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the access tokens that systems of the municipalities get from Keycloak by client credentials. Verified here, with
 * Keycloak's keys: no call waits for Keycloak.
 */
@ApplicationScoped
public class ServiceTokens {

    /** Who the tokens must be meant for; a token of a person's log-in is meant for somebody else. */
    public static final String AUDIENCE = "jobbsjansen-api";

    /** The claim in which IMDi binds a client to a place. */
    public static final String PLACE = "jobbsjansen_place";

    private static final String CLIENT = "azp";

    @Inject
    private Keycloak keycloak;

    @Inject
    private OidcSettings settings;

    /**
     * Verifies signature, issuer, audience and time.
     *
     * @return empty for anything but a token that holds now
     * @throws IOException while Keycloak's keys are not known and Keycloak does not answer
     */
    public Optional<ServiceToken> verify(String token) throws IOException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(keycloak.known().keys());
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT,
                new JOSEObjectType("at+jwt")));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(AUDIENCE,
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(), Set.of("exp", CLIENT, PLACE)));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return Optional.of(new ServiceToken(claims.getStringClaim(CLIENT), claims.getStringClaim(PLACE)));
        } catch (ParseException | BadJOSEException | RateLimitReachedException refused) {
            return Optional.empty();
        } catch (JOSEException unknown) {
            throw new IOException("Keycloak's keys cannot be had", unknown);
        }
    }
}
