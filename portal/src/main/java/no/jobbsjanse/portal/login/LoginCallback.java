package no.jobbsjanse.portal.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.portal.page.LogText;

/** Takes Keycloak's answer: proves it belongs to an attempt of this browser, and logs in. */
@ApplicationScoped
class LoginCallback {

    private static final Logger LOG = System.getLogger(LoginCallback.class.getName());
    private static final String WELCOME = "/welcome";

    @Inject
    private OidcSettings settings;

    @Inject
    private Keycloak keycloak;

    @Inject
    private AttemptCookies attempts;

    @Inject
    private Accounts accounts;

    /** Keycloak's answer cannot be trusted, or is a refusal. */
    private static final class Rejected extends Exception {

        Rejected(String why, Throwable cause) {
            super(why, cause);
        }
    }

    AuthenticationStatus answer(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        String state = request.getParameter("state");
        if (state == null) {
            // Keycloak has let in somebody who was invited. Every attempt of ours has a state: this begins the first.
            return context.redirect(settings.app() + "/");
        }
        Optional<Attempt> attempt = attempts.find(state, request);
        if (attempt.isEmpty()) {
            // Used already, given up, or begun in another browser. A page of its own: the start page could loop.
            return context.redirect(settings.app() + "/open/again");
        }
        try {
            boolean invited = logIn(attempt.get(), request);
            attempts.forget(attempt.get(), response);
            return context.redirect(settings.app() + (invited ? WELCOME : attempt.get().target()));
        } catch (Rejected e) {
            LOG.log(Level.WARNING, "Log-in rejected: {0}", LogText.of(e.getMessage() + " " + e.getCause()));
            return context.redirect(settings.app() + "/open/again");
        }
    }

    /** @return whether she comes from an invitation */
    private boolean logIn(Attempt attempt, HttpServletRequest request) throws IOException, Rejected {
        OIDCTokens tokens = tokens(attempt, code(request));
        IDTokenClaimsSet claims = validated(tokens.getIDToken(), attempt);
        String subject = claims.getSubject().getValue();
        String username = text(claims, "preferred_username", subject);
        boolean invited = accounts.loggedIn(subject, username, text(claims, "name", username));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        new Login(subject, claims.getStringClaim("sid"), tokens.getRefreshToken().getValue(), Instant.now())
                .keepIn(request.getSession());
        return invited;
    }

    private AuthorizationCode code(HttpServletRequest request) throws IOException, Rejected {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(
                    URI.create(settings.callback() + "?" + request.getQueryString()));
            if (!answer.indicatesSuccess()) {
                throw new Rejected(answer.toErrorResponse().getErrorObject().getCode(), null);
            }
            if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(settings.issuer())) {
                throw new Rejected("another issuer", null);
            }
            return answer.toSuccessResponse().getAuthorizationCode();
        } catch (ParseException e) {
            throw new Rejected("unreadable answer", e);
        }
    }

    private OIDCTokens tokens(Attempt attempt, AuthorizationCode code) throws IOException, Rejected {
        HTTPRequest http = new TokenRequest.Builder(keycloak.known().metadata().getTokenEndpointURI(),
                settings.authentication(), new AuthorizationCodeGrant(code, settings.callback(), attempt.verifier())).build().toHTTPRequest();
        settings.http().configure(http);
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
            if (!answer.indicatesSuccess()) {
                throw new Rejected("no token: " + answer.toErrorResponse().getErrorObject().getCode(), null);
            }
            OIDCTokens tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
            if (tokens.getRefreshToken() == null) {
                throw new Rejected("no refresh token, which logging out needs", null);
            }
            return tokens;
        } catch (ParseException e) {
            throw new Rejected("unreadable token answer", e);
        }
    }

    private IDTokenClaimsSet validated(JWT idToken, Attempt attempt) throws IOException, Rejected {
        try {
            return keycloak.known().idTokens().validate(idToken, attempt.nonce());
        } catch (BadJOSEException | JOSEException e) {
            throw new Rejected("ID token", e);
        }
    }

    private static String text(IDTokenClaimsSet claims, String claim, String otherwise) {
        String value = claims.getStringClaim(claim);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
