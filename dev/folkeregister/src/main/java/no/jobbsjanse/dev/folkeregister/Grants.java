package no.jobbsjanse.dev.folkeregister;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Verifies JWT grants by the rules of Maskinporten's JWT grant page; each may be used once. */
final class Grants {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);
    /** Those Maskinporten knows besides (resource, pid, consumer_org, iss_onbehalfof) are not for this client. */
    private static final Set<String> CLAIMS = Set.of("aud", "iss", "scope", "iat", "exp", "jti");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(120);
    /** Scopes that exist, but that this client has not been given. */
    private static final Set<String> SCOPES_OF_OTHERS = Set.of("folkeregister:deling/finans");

    private final String issuer;
    private final Clock clock;
    private final JWSVerifier verifier = new RSASSAVerifier(DevelopmentClient.publicKey());
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    Grants(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Uses the grant up.
     *
     * @return the scope or scopes asked for, with spaces between
     * @throws Refusal 400 with the error of the first rule that is broken
     */
    String redeem(String assertion) {
        try {
            SignedJWT grant = SignedJWT.parse(assertion);
            JWTClaimsSet claims = grant.getJWTClaimsSet();
            if (!DevelopmentClient.ID.equals(claims.getIssuer())) {
                throw GrantErrors.clientNotFound();
            }
            checkSignature(grant);
            checkAudience(claims);
            checkTimes(claims);
            if (!CLAIMS.containsAll(claims.getClaims().keySet())) {
                throw GrantErrors.unknownClaim();
            }
            String scope = scope(claims);
            useUp(claims);
            return scope;
        } catch (ParseException | JOSEException e) {
            throw GrantErrors.unreadable();
        }
    }

    private void checkSignature(SignedJWT grant) throws JOSEException {
        if (!(DevelopmentClient.KEY_ID.equals(grant.getHeader().getKeyID()) || isOurCertificate(grant.getHeader()))
                || !ALGORITHMS.contains(grant.getHeader().getAlgorithm())) {
            throw GrantErrors.unknownKey();
        }
        if (!grant.verify(verifier)) {
            throw GrantErrors.invalidSignature();
        }
    }

    /** In place of the id of a registered key: the certificate of the enterprise, first in the chain. */
    private static boolean isOurCertificate(JWSHeader header) {
        return header.getKeyID() == null && header.getX509CertChain() != null
                && header.getX509CertChain().get(0).equals(DevelopmentClient.certificate());
    }

    private void checkAudience(JWTClaimsSet claims) {
        if (!claims.getAudience().equals(List.of(issuer))) {
            throw GrantErrors.wrongAudience();
        }
    }

    private void checkTimes(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant issued = time(claims.getIssueTime(), "iat");
        Instant expires = time(claims.getExpirationTime(), "exp");
        if (!now.isBefore(expires)) {
            throw GrantErrors.expired();
        }
        // The claim counts whole seconds.
        if (Math.abs(now.getEpochSecond() - issued.getEpochSecond()) > CLOCK_SKEW.toSeconds()) {
            throw GrantErrors.invalidClaim("iat");
        }
        if (Duration.between(issued, expires).compareTo(LONGEST_LIFE) > 0) {
            throw GrantErrors.invalidClaim("exp");
        }
    }

    private static Instant time(Date claim, String name) {
        if (claim == null) {
            throw GrantErrors.invalidClaim(name);
        }
        return claim.toInstant();
    }

    private static String scope(JWTClaimsSet claims) throws ParseException {
        String scope = claims.getStringClaim("scope");
        if (scope == null || scope.isBlank()) {
            throw GrantErrors.invalidScope();
        }
        for (String one : scope.trim().split("\\s+")) {
            if (SCOPES_OF_OTHERS.contains(one)) {
                throw GrantErrors.noAccessToScope();
            }
            if (!DevelopmentClient.SCOPES.contains(one)) {
                throw GrantErrors.invalidScope();
            }
        }
        return scope;
    }

    /** Forgets a grant when it has expired: the expiry refuses it from then on. */
    private void useUp(JWTClaimsSet claims) {
        if (claims.getJWTID() == null || claims.getJWTID().isBlank()) {
            throw GrantErrors.invalidClaim("jti");
        }
        Instant now = clock.instant();
        used.values().removeIf(expiry -> !now.isBefore(expiry));
        if (used.putIfAbsent(claims.getJWTID(), claims.getExpirationTime().toInstant()) != null) {
            throw GrantErrors.usedBefore();
        }
    }
}
