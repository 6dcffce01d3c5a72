package no.jobbsjanse.lookup.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.folkeregister.EventFeedClient;
import no.jobbsjanse.lookup.folkeregister.EventPage;
import no.jobbsjanse.lookup.folkeregister.Unavailable;
import no.jobbsjanse.lookup.job.LookupSettings;
import no.jobbsjanse.registry.NumberHolders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads one page of the feed, if it is time to and no other node does. */
@ApplicationScoped
class FeedRound {

    private static final Logger LOG = System.getLogger(FeedRound.class.getName());

    @Inject
    private FeedTransactions transactions;

    @Inject
    private NumberHolders holders;

    @Inject
    private LookupSettings settings;

    @Inject
    @ConfigProperty(name = "folkeregister.feed-seconds", defaultValue = "60")
    private int secondsBetweenReads;

    /** @return whether there is more to read at once */
    boolean run() {
        Optional<FeedLease> lease = transactions.lease(settings.lease());
        return lease.isPresent() && read(lease.get());
    }

    private boolean read(FeedLease lease) {
        try {
            EventFeedClient client = settings.events();
            if (lease.next() == null) {
                transactions.begin(lease, client.latest());
                return true;
            }
            Optional<EventPage> page = client.page(lease.next());
            return page.isPresent() ? takeOver(lease, page.get(), client) : restart(lease, client);
        } catch (Unavailable trouble) {
            LOG.log(Level.WARNING, "The event feed could not be read: {0}", trouble.getMessage());
            failed(lease, trouble.reason(), trouble.code().orElse(null), trouble.getMessage(),
                    trouble.retryAfter().orElse(Duration.ZERO));
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "A page of the event feed could not be taken over", fault);
            failed(lease, LookupFailure.INTERNAL, null, fault.getClass().getSimpleName(), Duration.ZERO);
        }
        return false;
    }

    private boolean takeOver(FeedLease lease, EventPage page, EventFeedClient client) throws Unavailable {
        List<UUID> stale = holders.of(page.concerned()).stream().map(NumberHolders.Holder::person).toList();
        long latest = page.full() ? client.latest() : page.next() - 1;
        transactions.takeOver(lease, page, stale, latest, page.full() ? Duration.ZERO : pause());
        if (!stale.isEmpty()) {
            LOG.log(Level.INFO, "{0} people are asked for again because of an event", Integer.toString(stale.size()));
        }
        return page.full();
    }

    private boolean restart(FeedLease lease, EventFeedClient client) throws Unavailable {
        boolean restarted = transactions.restart(lease, client.latest());
        if (restarted) {
            LOG.log(Level.WARNING, "The event feed has no events from {0} on any more: everybody is asked for again",
                    Long.toString(lease.next()));
        } else {
            failed(lease, LookupFailure.UNEXPECTED, null, "status 406 after a fresh start", Duration.ZERO);
        }
        return restarted;
    }

    private void failed(FeedLease lease, LookupFailure why, String code, String detail, Duration wanted) {
        transactions.failed(lease, why, code, detail, wanted.compareTo(pause()) > 0 ? wanted : pause());
    }

    private Duration pause() {
        return Duration.ofSeconds(secondsBetweenReads);
    }
}
