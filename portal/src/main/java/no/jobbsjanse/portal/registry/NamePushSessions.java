package no.jobbsjanse.portal.registry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Whoever has logged out, or been away too long, is told nothing any more. */
@WebListener
public class NamePushSessions implements HttpSessionListener {

    @Inject
    private NamePush push;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        push.endSession(event.getSession().getId());
    }
}
