package no.jobbsjanse.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.jobbsjanse.portal.page.AnswerHeaders;

/** Decides for every request: known already, not needed, log in first, or no. */
@ApplicationScoped
public class OidcMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(OidcMechanism.class.getName());

    @Inject
    private AnswerHeaders headers;

    @Inject
    private LoginStart start;

    @Inject
    private LoginCallback callback;

    @Inject
    private Logout logout;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        // Whoever is sent on to log in, or refused, meets no filter.
        headers.set(request, response);
        try {
            return switch (request.getServletPath()) {
                case "/oidc/callback" -> callback.answer(request, response, context);
                case "/oidc/password" -> start.change("UPDATE_PASSWORD", request, response, context);
                case "/oidc/second-factor" -> start.change("CONFIGURE_TOTP", request, response, context);
                case "/oidc/passkey" -> start.change("webauthn-register", request, response, context);
                case "/oidc/logout" -> logout.byUser(request, response, context);
                case "/oidc/backchannel" -> logout.byKeycloak(request, response);
                default -> page(request, response, context);
            };
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Log-in is not possible right now: {0}", e.toString());
            return refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private AuthenticationStatus page(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws IOException {
        if (!context.isProtected() && !context.isAuthenticationRequest()) {
            return context.doNothing();
        }
        Optional<Login> login = current(request.getSession(false));
        if (login.isPresent()) {
            return context.notifyContainerAboutLogin(login.get().subject(), Set.of());
        }
        if (!isNavigation(request)) {
            // Without a page: drawing one begins a session, and its cookie would take the place of the session that she
            // begins at this moment, by logging in again while a script of an old page was asking.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return start.begin(request, response, context);
    }

    private static Optional<Login> current(HttpSession session) {
        Optional<Login> login = Login.in(session);
        if (login.isPresent() && login.get().tooOld(Instant.now())) {
            session.invalidate();
            return Optional.empty();
        }
        return login;
    }

    /** A script cannot follow a redirect to Keycloak: it must be told. Only whole pages are sent there. */
    static boolean isNavigation(HttpServletRequest request) {
        if (request.getHeader("Faces-Request") != null || request.getHeader("X-Requested-With") != null) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader("Accept");
        return mode != null ? mode.equals("navigate")
                : accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    static AuthenticationStatus refuse(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "The browser is gone", gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
