package no.jobbsjanse.portal.login;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt to log in, from the page somebody wanted to the answer from Keycloak.
 *
 * @param state names the attempt
 * @param nonce ties the ID token to it
 * @param verifier proves to Keycloak that the answer comes back to whoever asked (PKCE)
 * @param target path and query of the wanted page
 * @param expires when it is given up
 */
record Attempt(State state, Nonce nonce, CodeVerifier verifier, String target, Instant expires) {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LONGEST_TARGET = 1500;

    static Attempt begin(String target) {
        return new Attempt(new State(), new Nonce(), new CodeVerifier(),
                target.length() > LONGEST_TARGET ? "/" : target, Instant.now().plus(LIFETIME));
    }
}
