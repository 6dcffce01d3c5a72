package no.jobbsjanse.portal.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupFigures;
import no.jobbsjanse.lookup.LookupFigures.LastFailure;
import no.jobbsjanse.lookup.LookupFigures.TimeToName;
import no.jobbsjanse.lookup.LookupOperations;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** «Navneoppslag»: for IMDi's support, how the look-ups of all places are doing. Nobody is named. */
@Named("lookups")
@RequestScoped
public class LookupsView {

    private static final double WIDTH = 100;

    @Inject
    private WorkContext context;

    @Inject
    private LookupOperations operations;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private LookupFigures figures;

    /**
     * An hour or a day, as drawn and written.
     *
     * @param period in words
     * @param answered how many names came
     * @param median in words
     * @param slowest in words
     * @param bar 0 to 100: the median beside the largest of the table
     */
    public record Line(String period, long answered, String median, String slowest, double bar) {
    }

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
                : texts.with("lookups." + condition.state(), moment(condition.since()));
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
        return figures().oldest() == null ? texts.get("lookups.nobody") : moment(figures().oldest());
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
        return figures().lastAnswer() == null ? texts.get("lookups.never") : moment(figures().lastAnswer());
    }

    /** Why the last request failed, in words; empty if none ever did. */
    public String getLastFailure() {
        LastFailure failure = figures().lastFailure();
        return failure == null ? "" : texts.get("failure." + failure.why());
    }

    /** What Maskinporten had against us and what helps, in words; empty if it was not Maskinporten. */
    public String getLastRefusal() {
        LastFailure failure = figures().lastFailure();
        return failure == null || failure.refusal() == null ? ""
                : texts.with("refusal." + failure.refusal(), failure.refusal().code());
    }

    /** Status, support reference, code of Maskinporten: what Skatteetaten or Digdir will ask for. */
    public String getLastDetail() {
        return figures().lastFailure() == null ? "" : figures().lastFailure().detail();
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
    public List<Line> getHours() {
        return lines(figures().hours(), from -> DateText.time(from));
    }

    /** The last 14 days. */
    public List<Line> getDays() {
        return lines(figures().days(), LookupsView::day);
    }

    private List<Line> lines(List<TimeToName> times, Function<OffsetDateTime, String> period) {
        double largest = times.stream().mapToDouble(TimeToName::median).max().orElse(1);
        return times.stream().map(time -> new Line(period.apply(time.from()), time.answered(), seconds(time.median()),
                seconds(time.slowest()), Math.max(1, WIDTH * time.median() / Math.max(largest, 0.001)))).toList();
    }

    private String seconds(double seconds) {
        return String.format(texts.getLanguage().locale(), seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }

    private static String moment(OffsetDateTime at) {
        return day(at) + " " + DateText.time(at);
    }

    private static String day(OffsetDateTime at) {
        return DateText.day(at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate());
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
