package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.registry.Handover;

/** A colleague leaves: both happen, that somebody takes over and that her access changes, or neither does. */
@ApplicationScoped
@Transactional
class Leaving {

    @Inject
    private Colleagues colleagues;

    @Inject
    private Handover handover;

    /** How her access changes. */
    interface Change {

        void in(Colleagues colleagues, Mandate mandate);
    }

    /**
     * Changes her access.
     *
     * @param successor who takes over whom she leaves behind; empty for nobody yet
     * @return how many were handed over
     */
    int leave(Mandate mandate, Handover.Departure departure, String successor, Change change) {
        int handedOver = successor.isEmpty() ? 0 : handover.handOver(mandate, departure, successor);
        change.in(colleagues, mandate);
        return handedOver;
    }
}
