package no.jobbsjanse.portal.login;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The sessions of this node with somebody logged in, so that Keycloak can end them.
 *
 * <p>With several nodes Keycloak's message reaches one of them only; until sessions are shared, the others notice at
 * the next request that an account has lost its roles, and end the session after {@link Login#LONGEST} at the latest.
 */
final class LoginSessions {

    // Static because sessions are told by listeners that the container creates.
    private static final Map<HttpSession, Login> LOGINS = new ConcurrentHashMap<>();

    private LoginSessions() {
    }

    static void add(Login login, HttpSession session) {
        LOGINS.put(session, login);
    }

    // The new log-in is bound before the old one is unbound: remove the pair, not the session.
    static void remove(Login login, HttpSession session) {
        LOGINS.remove(session, login);
    }

    static void endKeycloakSession(String keycloakSession) {
        end(login -> keycloakSession.equals(login.keycloakSession()));
    }

    static void endAllOf(String subject) {
        end(login -> subject.equals(login.subject()));
    }

    private static void end(Predicate<Login> which) {
        List<HttpSession> ended = LOGINS.entrySet().stream().filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey).toList();
        for (HttpSession session : ended) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyEnded) {
                LOGINS.remove(session);
            }
        }
    }
}
