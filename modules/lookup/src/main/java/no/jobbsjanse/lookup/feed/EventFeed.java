package no.jobbsjanse.lookup.feed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.lookup.EventFeedCondition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the event feed for as long as the application runs, if the configuration wants it. Every node looks every few
 * seconds whether it is time; the one that gets the lease reads.
 */
@ApplicationScoped
public class EventFeed implements BackgroundWork {

    private static final Logger LOG = System.getLogger(EventFeed.class.getName());

    /** A page left by a node that died must not wait for long. */
    private static final int MOST_SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    private ManagedScheduledExecutorService timer;

    // The server's timer has one thread: whoever takes long, and asks others, leaves it to the next.
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private FeedRound round;

    @Inject
    private FeedRepository repository;

    @Inject
    @ConfigProperty(name = "folkeregister.feed", defaultValue = "false")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "folkeregister.feed-seconds", defaultValue = "60")
    private int secondsBetweenReads;

    private final AtomicBoolean looking = new AtomicBoolean();
    private ScheduledFuture<?> looks;
    private volatile boolean stopped;
    private boolean troubled;

    @Override
    public void start() {
        if (wanted) {
            int seconds = Math.max(1, Math.min(secondsBetweenReads, MOST_SECONDS_BETWEEN_LOOKS));
            looks = timer.scheduleWithFixedDelay(this::wake, 1, seconds, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        if (looks != null) {
            looks.cancel(false);
        }
    }

    /** How it is going. */
    @Transactional
    public EventFeedCondition condition() {
        return wanted ? repository.condition()
                : new EventFeedCondition(EventFeedCondition.State.OFF, null, null, 0, null, null, null);
    }

    private void wake() {
        if (looking.compareAndSet(false, true)) {
            try {
                executor.execute(this::look);
            } catch (RejectedExecutionException busy) {
                looking.set(false);
            }
        }
    }

    private void look() {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = round.run();
            }
            troubled = false;
        } catch (RuntimeException | Error trouble) {
            // The database, most likely. The next look must come; said once, not every second.
            LOG.log(troubled ? Level.DEBUG : Level.ERROR, "The event feed is not read", trouble);
            troubled = true;
        } finally {
            looking.set(false);
        }
    }
}
