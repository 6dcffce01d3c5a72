package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import no.jobbsjanse.registry.NumberEntered;

/** Writes the job in the transaction that enters the number: both are kept, or neither. */
@ApplicationScoped
class NumberEnteredObserver {

    @Inject
    private LookupQueue queue;

    void numberEntered(@Observes NumberEntered event) {
        queue.request(event.scope(), event.person());
    }
}
