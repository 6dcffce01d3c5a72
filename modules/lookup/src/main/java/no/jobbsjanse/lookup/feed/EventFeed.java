package no.jobbsjanse.lookup.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import no.jobbsjanse.access.QueueWorker;
import no.jobbsjanse.lookup.EventFeedCondition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the event feed for as long as the application runs, if the configuration wants it. Every node looks every few
 * seconds whether it is time; the one that gets the lease reads.
 */
@ApplicationScoped
public class EventFeed extends QueueWorker {

    /** A page left by a node that died must not wait for long. */
    private static final int MOST_SECONDS_BETWEEN_LOOKS = 5;

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

    @Override
    public void start() {
        if (wanted) {
            super.start();
        }
    }

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(Math.max(1, Math.min(secondsBetweenReads, MOST_SECONDS_BETWEEN_LOOKS)));
    }

    @Override
    protected boolean doOne() {
        return round.run();
    }

    /** How it is going. */
    @Transactional
    public EventFeedCondition condition() {
        return wanted ? repository.condition()
                : new EventFeedCondition(EventFeedCondition.State.OFF, null, null, 0, null, null, null);
    }
}
