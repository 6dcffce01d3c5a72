package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.registry.NumberEntered;

/** Writes the job in the transaction that enters the number: both are kept, or neither. */
@ApplicationScoped
class NumberEnteredObserver {

    @Inject
    private FirstLookup first;

    void numberEntered(@Observes NumberEntered event) {
        first.ask(new Mandate(event.by(), event.scope(), Set.of()), event.person());
    }
}
