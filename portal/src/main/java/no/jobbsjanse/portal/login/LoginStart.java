package no.jobbsjanse.portal.login;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        Attempt attempt = Attempt.begin(request.getRequestURI() + (query == null ? "" : "?" + query));
        var toKeycloak = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"),
                new ClientID(settings.client()), settings.callback())
                .endpointURI(keycloak.known().metadata().getAuthorizationEndpointURI())
                .state(attempt.state()).nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .customParameter("ui_locales", Language.of(request).code())
                .build();
        attempts.keep(attempt, request, response);
        response.setHeader("Cache-Control", "no-store");
        return context.redirect(toKeycloak.toURI().toString());
    }
}
