package no.jobbsjanse.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.feed.EventFeed;
import no.jobbsjanse.lookup.job.ConditionRepository;
import no.jobbsjanse.lookup.job.LookupRequested;
import no.jobbsjanse.lookup.job.OperationsRepository;

/** For IMDi's support: how the look-ups of all places are doing, and the levers. Shows and touches jobs, never people. */
@ApplicationScoped
@Transactional
public class LookupOperations {

    private static final Logger LOG = System.getLogger(LookupOperations.class.getName());
    private static final long MILLIS_OF_CONDITION = 5_000;

    @Inject
    private OperationsRepository repository;

    @Inject
    private ConditionRepository conditions;

    @Inject
    private EventFeed feed;

    @Inject
    private Event<LookupRequested> requested;

    private volatile FolkeregisterCondition condition;
    private volatile long readAt;

    /** How Folkeregisteret is doing, at most some five seconds old: for the pages of everybody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public FolkeregisterCondition condition() {
        long now = System.currentTimeMillis();
        if (condition == null || now - readAt > MILLIS_OF_CONDITION) {
            // Whoever comes meanwhile is told what was known before.
            readAt = now;
            condition = conditions.condition();
        }
        return condition;
    }

    /** @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to support users */
    @NotLogged("figures")
    public LookupFigures figures(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return repository.figures();
    }

    /**
     * How the reading of events is going.
     *
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to support users
     */
    @NotLogged("figures")
    public EventFeedCondition feed(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return feed.condition();
    }

    /**
     * Nobody is asked for until {@link #resume}, on any node; registration goes on, and names wait.
     *
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to support users
     */
    @Logged(value = Act.SUPPORT, detail = "lookupsPaused")
    public void pause(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        repository.pause(mandate.actor().subject());
        LOG.log(Level.INFO, "The look-ups are paused by {0}", mandate.actor().subject());
        readAt = 0;
    }

    /** @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to support users */
    @Logged(value = Act.SUPPORT, detail = "lookupsResumed")
    public void resume(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        repository.resume();
        LOG.log(Level.INFO, "The look-ups are resumed by {0}", mandate.actor().subject());
        wake();
    }

    /**
     * Everybody who waits is asked for now.
     *
     * @return how many
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to support users
     */
    @Logged(value = Act.SUPPORT, detail = "everybodyAsked")
    public int retryAll(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        int retried = repository.retryAll();
        wake();
        return retried;
    }

    private void wake() {
        readAt = 0;
        requested.fire(new LookupRequested(null));
    }
}
