package no.jobbsjanse.portal.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupFigures;
import no.jobbsjanse.lookup.LookupOperations;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** «Navneoppslag»: for IMDi's support, how the look-ups of all places are doing. Nobody is named. */
@Named("lookups")
@RequestScoped
public class LookupsView {

    @Inject
    private WorkContext context;

    @Inject
    private LookupOperations operations;

    @Inject
    private FailureText failures;

    @Inject
    private Texts texts;

    @Inject
    private NorwegianClock clock;

    @Inject
    private HttpServletRequest request;

    private LookupFigures figures;

    private LookupFigures figures() {
        if (figures == null) {
            figures = operations.figures(context.mandate());
        }
        return figures;
    }

    /** {@code WELL}, {@code SLOW}, {@code DOWN} or {@code PAUSED}. */
    public String getState() {
        return figures().condition().state().name();
    }

    /** How Folkeregisteret is doing, in words. */
    public String getCondition() {
        FolkeregisterCondition condition = figures().condition();
        return condition.since() == null ? texts.get("lookups.WELL")
                : texts.with("lookups." + condition.state(), FailureText.moment(condition.since()));
    }

    /** What was done with the last click, in words; empty if nothing. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && done.matches("paused|resumed|retried") ? texts.get("lookups.done." + done) : "";
    }

    public boolean isPaused() {
        return figures().condition().state() == FolkeregisterCondition.State.PAUSED;
    }

    /** How many wait. */
    public long getWaiting() {
        return figures().condition().waiting();
    }

    /** Since when somebody waits, in words. */
    public String getOldest() {
        return figures().oldest() == null ? texts.get("lookups.nobody") : FailureText.moment(figures().oldest());
    }

    /** When the queue will be empty, in words. */
    public String getEstimate() {
        long minutes = figures().condition().minutesToGo();
        return minutes == 0 && getWaiting() > 0 ? texts.get("lookups.estimate.unknown") : texts.count("lookups.estimate", minutes);
    }

    /** How many are asked for again, by night. */
    public long getRefreshing() {
        return figures().refreshing();
    }

    /** When the last usable answer came, in words. */
    public String getLastAnswer() {
        return figures().lastAnswer() == null ? texts.get("lookups.never") : FailureText.moment(figures().lastAnswer());
    }

    /** Why the last request failed, in words; empty if none ever did. */
    public String getLastFailure() {
        return failures.of(figures().lastFailure());
    }

    /** What Maskinporten had against us and what helps, in words; empty if it was not Maskinporten. */
    public String getLastRefusal() {
        return failures.refusal(figures().lastFailure());
    }

    /** Status, support reference, code of Maskinporten: what Skatteetaten or Digdir will ask for. */
    public String getLastDetail() {
        return failures.detail(figures().lastFailure());
    }

    /** {@code WHOLE}, {@code BLOWN} or {@code TRYING}. */
    public String getFuse() {
        return figures().fuse().name();
    }

    /** Causes with how many wait because of them, in words. */
    public List<String> getCauses() {
        return figures().failures().entrySet().stream()
                .map(cause -> texts.get("failure." + cause.getKey()) + ": " + cause.getValue()).toList();
    }

    /** The last 24 hours. */
    public List<TimeLine> getHours() {
        return TimeLine.of(figures().hours(), DateText::time, texts.getLanguage().locale());
    }

    /** The last 14 days. */
    public List<TimeLine> getDays() {
        return TimeLine.of(figures().days(), FailureText::day, texts.getLanguage().locale());
    }

    /** When the figures were read, in words. */
    public String getReadAt() {
        return texts.with("lookups.readAt", DateText.timeToTheSecond(clock.now()));
    }

    /** Pauses. */
    public String pause() {
        operations.pause(context.mandate());
        return done("paused");
    }

    /** Goes on. */
    public String resume() {
        operations.resume(context.mandate());
        return done("resumed");
    }

    /** Asks for everybody who waits. */
    public String retryAll() {
        operations.retryAll(context.mandate());
        return done("retried");
    }

    private static String done(String what) {
        return "/lookup/names?faces-redirect=true&done=" + what.toLowerCase(Locale.ROOT);
    }
}
