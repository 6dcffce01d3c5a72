package no.jobbsjanse.dev.folkeregister;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Issues the access tokens of Maskinporten and checks them for the register. The signing key is made at start, so a
 * restart makes all tokens worthless, as a change of keys would.
 */
final class AccessTokens {

    /** A made-up organisation; the digits are no valid organisation number. */
    private static final Map<String, Object> CONSUMER =
            Map.of("authority", "iso6523-actorid-upis", "ID", "0192:000000000");

    private final String issuer;
    private final Duration lifetime;
    private final Clock clock;
    private final RSAKey key;

    AccessTokens(String issuer, Duration lifetime, Clock clock) {
        this.issuer = issuer;
        this.lifetime = lifetime;
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key could be made", e);
        }
    }

    Duration lifetime() {
        return lifetime;
    }

    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    String issue(String clientId, String scope) {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience("unspecified")
                        .claim("client_id", clientId)
                        .claim("client_amr", "private_key_jwt")
                        .claim("consumer", CONSUMER)
                        .claim("scope", scope)
                        .claim("token_type", "Bearer")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }

    /** @throws Refusal 401 without a good token, 403 when it is good but not for this scope */
    void check(Request request, String scope) {
        String header = request.header("Authorization").orElseThrow(RegisterErrors::unauthorized);
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw RegisterErrors.unauthorized();
        }
        JWTClaimsSet claims = claims(header.substring(7).trim());
        if (!clock.instant().isBefore(claims.getExpirationTime().toInstant())) {
            throw RegisterErrors.unauthorized();
        }
        if (!List.of(String.valueOf(claims.getClaim("scope")).split(" ")).contains(scope)) {
            throw RegisterErrors.forbidden();
        }
    }

    private JWTClaimsSet claims(String serialized) {
        try {
            SignedJWT token = SignedJWT.parse(serialized);
            if (!token.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
                throw RegisterErrors.unauthorized();
            }
            return token.getJWTClaimsSet();
        } catch (ParseException | JOSEException notOurs) {
            throw RegisterErrors.unauthorized();
        }
    }
}
