package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Tells apart what different requests have done, and keeps together what one has: the same id stands in the access log and
 * in the log of the server.
 */
@ApplicationScoped
public class RequestId {

    @Inject
    private Current current;

    /** The id of the request under way; {@code null} in the background. */
    public String value() {
        try {
            return current.id();
        } catch (ContextNotActiveException inTheBackground) {
            return null;
        }
    }

    /** Of one request. */
    @RequestScoped
    static class Current {

        private final String id = UUID.randomUUID().toString().substring(0, 8);

        String id() {
            return id;
        }
    }
}
