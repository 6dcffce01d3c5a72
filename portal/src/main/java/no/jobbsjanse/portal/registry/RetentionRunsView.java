package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Retention;
import no.jobbsjanse.registry.RetentionRun;

/** «Slettinger»: the runs, and how the one in the address stands. */
@Named("retentionRuns")
@RequestScoped
public class RetentionRunsView {

    static final String PAGE = "/registry/retentionruns";

    @Inject
    private WorkContext context;

    @Inject
    private Retention retention;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private RetentionRun chosen;

    /**
     * A run to choose.
     *
     * @param address where it is shown
     * @param title what it is, in words
     * @param text how it stands, in words
     */
    public record Line(String address, String title, String text) {
    }

    /** The key in the address, if it is one. */
    Optional<UUID> key() {
        return KeyText.key(request.getParameter("id"));
    }

    /** All, the latest first. */
    public List<Line> getRuns() {
        return retention.runs(context.mandate()).stream().map(run -> new Line(address(run.id()),
                DateText.moment(run.proposed().at(), clock.today()), texts.get("retention.state." + run.state()))).toList();
    }

    static String address(UUID run) {
        return PAGE + "?id=" + run;
    }

    /** The one in the address, or {@code null}. */
    public RetentionRun getChosen() {
        if (chosen == null) {
            chosen = key().flatMap(id -> retention.find(context.mandate(), id)).orElse(null);
        }
        return chosen;
    }

    /** Whether it waits for somebody to approve it. */
    public boolean isProposed() {
        return getChosen() != null && getChosen().state() == RetentionRun.State.PROPOSED;
    }

    /** Whether it is being carried out. */
    public boolean isUnderWay() {
        return getChosen() != null && getChosen().state() == RetentionRun.State.APPROVED;
    }

    /** Where the archive extract is, or {@code null} if there is none to be made. */
    public String getArchive() {
        return isProposed() && getChosen().participations() > 0 ? "/api/retention/" + getChosen().id() : null;
    }

    /** What it is about, and who has done what with it, in words. */
    public List<String> getFacts() {
        RetentionRun run = getChosen();
        if (run == null) {
            return List.of();
        }
        List<String> facts = new ArrayList<>(List.of(
                texts.format("retention.fact.participations", run.participations(), DateText.day(run.startedBefore())),
                texts.get(run.anonymise() ? "retention.fact.figures" : "retention.fact.noFigures"),
                texts.format("retention.fact.others", day(run.refusedBefore()), day(run.supportBefore()),
                        day(run.logBefore())),
                deed("retention.fact.proposed", run.proposed())));
        if (run.archived() != null) {
            facts.add(deed("retention.fact.archived", run.archived()));
            facts.add(texts.with("retention.fact.checksum", run.archiveChecksum()));
        }
        if (run.approved() != null) {
            facts.add(deed("retention.fact.approved", run.approved()));
            facts.add(texts.with("retention.fact.decision", run.archiveDecision()));
        }
        if (run.finishedAt() != null) {
            facts.add(texts.with("retention.fact.finished", DateText.moment(run.finishedAt(), clock.today())));
        }
        return facts;
    }

    private String deed(String key, RetentionRun.Deed deed) {
        return texts.format(key, DateText.moment(deed.at(), clock.today()), deed.by());
    }

    private static String day(OffsetDateTime time) {
        return DateText.day(time.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate());
    }
}
