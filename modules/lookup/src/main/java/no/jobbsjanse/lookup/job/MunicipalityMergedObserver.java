package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import no.jobbsjanse.registry.MunicipalityMerged;

/** Whoever waits for a name waits in the successor, from the transaction on that moves her. */
@ApplicationScoped
class MunicipalityMergedObserver {

    @Inject
    private LookupJobRepository jobs;

    @Inject
    private Event<LookupRequested> requested;

    void merged(@Observes MunicipalityMerged event) {
        jobs.actAsWorker();
        if (jobs.move(event.ended(), event.successor()) > 0) {
            requested.fire(new LookupRequested(null));
        }
    }
}
