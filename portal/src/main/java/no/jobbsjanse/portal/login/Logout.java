package no.jobbsjanse.portal.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import no.jobbsjanse.portal.page.LogText;

/** Logs out here and at Keycloak, whoever begins. */
@ApplicationScoped
class Logout {

    private static final Logger LOG = System.getLogger(Logout.class.getName());

    @Inject
    private OidcSettings settings;

    @Inject
    private Keycloak keycloak;

    /** The button: by POST only, so that no link on another site can log anybody out. */
    AuthenticationStatus byUser(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!request.getMethod().equals("POST")) {
            return OidcMechanism.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        HttpSession session = request.getSession(false);
        Optional<Login> login = Login.in(session);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        URI goodbye = URI.create(settings.app() + "/open/loggedout");
        return context.redirect(login.map(known -> atKeycloak(known, goodbye)).orElse(goodbye).toString());
    }

    private URI atKeycloak(Login login, URI goodbye) {
        try {
            return new LogoutRequest(keycloak.known().metadata().getEndSessionEndpointURI(),
                    JWTParser.parse(login.idToken()), goodbye, null).toURI();
        } catch (IOException | ParseException e) {
            LOG.log(Level.WARNING, "Logged out here, but not at Keycloak: {0}", e.toString());
            return goodbye;
        }
    }

    /** OpenID Connect Back-Channel Logout: Keycloak tells that a session, or all of a user's, have ended. */
    AuthenticationStatus byKeycloak(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            LogoutTokenClaimsSet token = keycloak.known().logoutTokens()
                    .validate(JWTParser.parse(String.valueOf(request.getParameter("logout_token"))));
            if (token.getSessionID() != null) {
                LoginSessions.endKeycloakSession(token.getSessionID().getValue());
            } else {
                LoginSessions.endAllOf(token.getSubject().getValue());
            }
            response.setStatus(HttpServletResponse.SC_OK);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(Level.WARNING, "Logout token rejected: {0}", LogText.of(e.toString()));
            return OidcMechanism.refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
