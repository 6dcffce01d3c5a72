package no.jobbsjanse.lookup.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.jobbsjanse.lookup.EventFeedCondition;
import no.jobbsjanse.lookup.LookupFigures;
import no.jobbsjanse.lookup.feed.EventFeed;
import no.jobbsjanse.lookup.job.OperationsRepository;

/** Reads all there is to measure, in one transaction. */
@ApplicationScoped
class Measured {

    /**
     * All there is.
     *
     * @param lookups the queue and Folkeregisteret
     * @param feed the events
     */
    record Figures(LookupFigures lookups, EventFeedCondition feed) {
    }

    @Inject
    private OperationsRepository queue;

    @Inject
    private EventFeed feed;

    @Transactional
    Figures read() {
        return new Figures(queue.figures(), feed.condition());
    }
}
