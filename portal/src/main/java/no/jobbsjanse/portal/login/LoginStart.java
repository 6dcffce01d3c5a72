package no.jobbsjanse.portal.login;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import no.jobbsjanse.portal.language.Language;

/** Sends somebody to Keycloak, and remembers where she was going. */
@ApplicationScoped
class LoginStart {

    @Inject
    private OidcSettings settings;

    @Inject
    private Keycloak keycloak;

    @Inject
    private AttemptCookies attempts;

    AuthenticationStatus begin(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        String query = request.getQueryString();
        return begin(Attempt.begin(request.getRequestURI() + (query == null ? "" : "?" + query)), nothing -> { }, request,
                response, context);
    }

    /**
     * Sends somebody who is logged in to Keycloak to change how she logs in, which she does anew first; she comes back to the
     * front page. That she must says the realm too, for whoever goes there by herself ({@code max_auth_age}, in whole seconds).
     */
    AuthenticationStatus change(String action, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws IOException {
        return begin(Attempt.begin("/"), toKeycloak -> toKeycloak.prompt(new Prompt(Prompt.Type.LOGIN))
                .customParameter("kc_action", action), request, response, context);
    }

    private AuthenticationStatus begin(Attempt attempt, Consumer<AuthenticationRequest.Builder> more, HttpServletRequest request,
            HttpServletResponse response, HttpMessageContext context) throws IOException {
        var toKeycloak = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"),
                new ClientID(settings.client()), settings.callback())
                .endpointURI(keycloak.known().metadata().getAuthorizationEndpointURI())
                .state(attempt.state()).nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .customParameter("ui_locales", Language.of(request).code());
        more.accept(toKeycloak);
        attempts.keep(attempt, request, response);
        return context.redirect(toKeycloak.build().toURI().toString());
    }
}
