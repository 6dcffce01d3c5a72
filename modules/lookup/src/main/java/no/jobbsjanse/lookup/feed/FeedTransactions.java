package no.jobbsjanse.lookup.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.folkeregister.EventPage;
import no.jobbsjanse.lookup.job.LookupRequested;
import no.jobbsjanse.lookup.job.OperationsRepository;

/** The transactions of the feed, all of them short: none is open while Folkeregisteret is asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FeedTransactions {

    @Inject
    private FeedRepository feed;

    @Inject
    private OperationsRepository queue;

    @Inject
    private Event<LookupRequested> requested;

    Optional<FeedLease> lease(Duration time) {
        return feed.lease(time);
    }

    /** Begins after the last event there is: what came before is known from asking. */
    void begin(FeedLease lease, long latest) {
        feed.advance(lease, latest + 1, latest, null, Duration.ZERO);
    }

    /** Moves the pointer, and makes the answers of these people stale: both, or neither. */
    void takeOver(FeedLease lease, EventPage page, List<UUID> stale, long latest, Duration pause) {
        if (feed.advance(lease, page.next(), latest, page.lastAt(), pause) && queue.refresh(stale) > 0) {
            requested.fire(new LookupRequested(null));
        }
    }

    /**
     * The events from the pointer on are gone: goes on after the last one, and asks for everybody again.
     *
     * @return false if that has been done today and has not helped
     */
    boolean restart(FeedLease lease, long latest) {
        if (feed.hasRestartedToday()) {
            return false;
        }
        if (feed.advance(lease, latest + 1, latest, null, Duration.ZERO)) {
            feed.restarted();
            queue.refreshOlderThan(Duration.ZERO);
            requested.fire(new LookupRequested(null));
        }
        return true;
    }

    void failed(FeedLease lease, LookupFailure why, String code, String detail, Duration pause) {
        feed.failed(lease, why, code, detail, pause);
    }
}
