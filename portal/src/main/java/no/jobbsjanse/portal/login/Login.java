package no.jobbsjanse.portal.login;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody is logged in: kept in her session, and tells {@link LoginSessions} when it begins and ends there.
 *
 * @param subject the {@code sub} claim: who
 * @param keycloakSession the {@code sid} claim: which session at Keycloak
 * @param refreshToken shown to Keycloak when logging out, and for nothing else; it never leaves the server
 * @param since when she logged in
 */
record Login(String subject, String keycloakSession, String refreshToken, Instant since)
        implements Serializable, HttpSessionBindingListener {

    /** However busy, after a working day one logs in anew. */
    static final Duration LONGEST = Duration.ofHours(10);

    private static final String ATTRIBUTE = "login";

    static Optional<Login> in(HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Login login ? Optional.of(login)
                : Optional.empty();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    boolean tooOld(Instant now) {
        return now.isAfter(since.plus(LONGEST));
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        LoginSessions.add(this, event.getSession());
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        LoginSessions.remove(this, event.getSession());
    }
}
