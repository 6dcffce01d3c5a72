package no.jobbsjanse.portal.login;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.portal.page.LogText;
import no.jobbsjanse.portal.page.OwnPages;

/** Logs out here and at Keycloak, whoever begins. */
@ApplicationScoped
class Logout {

    private static final Logger LOG = System.getLogger(Logout.class.getName());

    private static final String GOODBYE = "/open/loggedout";

    @Inject
    private OidcSettings settings;

    @Inject
    private Keycloak keycloak;

    @Inject
    private OwnPages own;

    /** The button: by POST from our own pages only, so that no other site can log anybody out. */
    AuthenticationStatus byUser(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!request.getMethod().equals("POST")) {
            return OidcMechanism.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (!own.ask(request::getHeader)) {
            return OidcMechanism.refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
        HttpSession session = request.getSession(false);
        Optional<Login> login = Login.in(session);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        boolean everywhere = login.isPresent() && atKeycloak(login.get());
        return context.redirect(settings.app() + GOODBYE + (everywhere ? "" : "?only=here"));
    }

    /**
     * From server to server, by Keycloak's logout endpoint with refresh token: through the browser an ID token, which has
     * her name, would stand in an address.
     *
     * @return whether we know that her session has ended there, too
     */
    private boolean atKeycloak(Login login) {
        try {
            HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST,
                    keycloak.known().metadata().getEndSessionEndpointURI());
            settings.authentication().applyTo(http);
            http.setEntityContentType(ContentType.APPLICATION_URLENCODED);
            http.setBody(URLUtils.serializeParameters(Map.of("refresh_token", List.of(login.refreshToken()))));
            settings.http().configure(http);
            http.send().ensureStatusCode(HttpServletResponse.SC_OK, HttpServletResponse.SC_NO_CONTENT);
            return true;
        } catch (IOException | com.nimbusds.oauth2.sdk.ParseException e) {
            LOG.log(Level.WARNING, "Logged out here, but not at Keycloak: {0}", LogText.of(e.toString()));
            return false;
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
