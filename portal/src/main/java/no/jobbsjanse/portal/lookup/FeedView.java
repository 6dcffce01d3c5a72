package no.jobbsjanse.portal.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import no.jobbsjanse.lookup.EventFeedCondition;
import no.jobbsjanse.lookup.LookupOperations;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** «Hendelser fra Folkeregisteret» on the page of the look-ups. */
@Named("feed")
@RequestScoped
public class FeedView {

    @Inject
    private WorkContext context;

    @Inject
    private LookupOperations operations;

    @Inject
    private FailureText failures;

    @Inject
    private Texts texts;

    private EventFeedCondition condition;

    private EventFeedCondition condition() {
        if (condition == null) {
            condition = operations.feed(context.mandate());
        }
        return condition;
    }

    /** Name of an {@link EventFeedCondition.State}. */
    public String getState() {
        return condition().state().name();
    }

    /** How it is going, in words. */
    public String getCondition() {
        return texts.with("feed." + getState(), FailureText.moment(condition().failingSince()));
    }

    public boolean isWanted() {
        return condition().state() != EventFeedCondition.State.OFF;
    }

    /** When the last event that has been read was recorded, in words. */
    public String getLastEvent() {
        return condition().eventAt() == null ? texts.get("feed.noEvent") : FailureText.moment(condition().eventAt());
    }

    /** When a page was last read, in words. */
    public String getLastRead() {
        return condition().readAt() == null ? texts.get("lookups.never") : FailureText.moment(condition().readAt());
    }

    /** How many events lie ahead. */
    public long getUnread() {
        return condition().unread();
    }

    /** That the feed was begun anew, in words; empty if it never was. */
    public String getRestarted() {
        return condition().restartedAt() == null ? ""
                : texts.with("feed.restarted", FailureText.moment(condition().restartedAt()));
    }

    /** Why it cannot be read, in words; empty while it can. */
    public String getFailure() {
        return condition().failingSince() == null ? "" : failures.of(condition().failure());
    }

    /** What Maskinporten has against us, in words; empty unless that is why. */
    public String getRefusal() {
        return condition().failingSince() == null ? "" : failures.refusal(condition().failure());
    }

    /** What Skatteetaten or Digdir will ask for; empty while it can be read. */
    public String getDetail() {
        return condition().failingSince() == null ? "" : failures.detail(condition().failure());
    }
}
