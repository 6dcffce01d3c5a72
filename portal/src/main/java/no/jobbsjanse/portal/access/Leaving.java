package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.registry.Handover;

/** A colleague leaves: both happen, that somebody takes over and that her access ends, or neither does. */
@ApplicationScoped
@Transactional
class Leaving {

    @Inject
    private Colleagues colleagues;

    @Inject
    private Handover handover;

    /**
     * Takes a role away.
     *
     * @param successor who takes over whom she follows up; empty for nobody yet
     * @return how many were handed over
     */
    int end(Mandate mandate, String subject, Colleague.Access access, String successor) {
        int handedOver = successor.isEmpty() ? 0 : handover.handOver(mandate, access.scope(), subject, successor);
        colleagues.end(mandate, access.id());
        return handedOver;
    }
}
