package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonOnPage;
import no.jobbsjanse.registry.PersonSummary;
import no.jobbsjanse.registry.YearCounts;
import no.jobbsjanse.registry.YearLine;
import no.jobbsjanse.registry.YearQuery;
import no.jobbsjanse.registry.YearRow;
import no.jobbsjanse.reporting.AnnualReport;
import no.jobbsjanse.reporting.AnnualReports;
import no.jobbsjanse.reporting.DeliveryOrder;
import no.jobbsjanse.reporting.ReportCounts;
import no.jobbsjanse.reporting.ReportStanding;

/** «Lever årsrapport» and «Lever tillegg»: what is about to be delivered, what it lacks, and the button. */
@Named("deliver")
@RequestScoped
public class DeliverView {

    @Inject
    private WorkContext context;

    @Inject
    private AnnualReports reports;

    @Inject
    private Participations participations;

    @Inject
    private ReportView view;

    @Inject
    private YearPage page;

    @Inject
    private Texts texts;

    private List<ReadyLine> incompleteOnes;
    private boolean acted;
    private boolean despite;
    private String problem = "";

    private AnnualReport report() {
        return view.report();
    }

    /** How many participants would be delivered. */
    public int getParticipants() {
        return report().counts().participants();
    }

    /** The same in words. */
    public String getConsequence() {
        return texts.format("report.consequence." + (getParticipants() == 1 ? "one" : "many"), view.getYear(),
                getParticipants());
    }

    /** What the button says that delivers. */
    public String getConfirmation() {
        return texts.count("report.confirm.action", getParticipants());
    }

    /** Whether something is missing. */
    public boolean isIncomplete() {
        return report().counts().incomplete() > 0;
    }

    /** What is missing, in words. */
    public String getMissing() {
        ReportCounts counts = report().counts();
        long toDischarge = lacking().stream().filter(row -> row.progress().missing().isEmpty()).count();
        return ReadinessText.of(List.of(new YearCounts(null, counts.participants(), counts.started(), counts.ended(),
                counts.incomplete(), counts.missing(), toDischarge, 0, Map.of())), page.year(), texts);
    }

    private List<YearRow> lacking() {
        return report().rows().stream().filter(row -> !row.progress().isComplete()).toList();
    }

    /** Those who lack something: some of them, in the order of their names. */
    public List<ReadyLine> getIncompleteOnes() {
        if (incompleteOnes == null) {
            List<YearRow> some = lacking().stream().limit(YearQuery.PAGE_SIZE).toList();
            Map<UUID, PersonSummary> persons = participations.onPage(context.mandate(),
                            some.stream().map(YearRow::participation).toList()).stream()
                    .collect(Collectors.toMap(PersonOnPage::participation, PersonOnPage::person));
            incompleteOnes = some.stream().filter(row -> persons.containsKey(row.participation()))
                    .map(row -> ReadyLine.of(new YearLine(row.participation(), persons.get(row.participation()),
                            row.project(), row.startedOn(), null, row.progress()), "", page.year(), texts))
                    .sorted(Comparator.comparing(ReadyLine::name, Collator.getInstance(texts.getLanguage().locale())))
                    .toList();
        }
        return incompleteOnes;
    }

    /** How many more lack something. */
    public int getFurther() {
        return Math.max(0, report().counts().incomplete() - YearQuery.PAGE_SIZE);
    }

    /** Why it cannot be delivered now, in words; empty if it can. */
    public String getRefusal() {
        return report().refusal() != null ? texts.get("rule." + report().refusal())
                : !context.allows(Permission.REGISTER_PARTICIPANTS) ? texts.get("report.readOnly") : "";
    }

    /** Whether the button is there: as it was for whoever has pressed it, whatever has happened since. */
    public boolean isOffered() {
        return isPressed() || getRefusal().isEmpty() && !isUnchanged();
    }

    /** Whether it is the first delivery that is offered. */
    public boolean isFirst() {
        return (isPressed() ? number("after") : view.getAfter()) == 0;
    }

    private boolean isPressed() {
        return !acted && !page.parameter("after").isEmpty();
    }

    /** It has been delivered and everything is as it was. */
    private boolean isUnchanged() {
        return view.getAfter() > 0 && report().differences().isEmpty()
                && report().standing() != ReportStanding.REOPENED;
    }

    /** Delivers what she has seen. */
    public String deliver() {
        acted = true;
        try {
            reports.deliver(context.mandate(), new DeliveryOrder(page.year(), number("after"), number("participants"),
                    despite));
            return "/reporting/report?faces-redirect=true&done=delivered&year=" + page.year();
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            view.forget();
            incompleteOnes = null;
            return null;
        }
    }

    private int number(String parameter) {
        String sent = page.parameter(parameter);
        return sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : 0;
    }

    /** Why it could not be delivered, in words; empty for no reason. */
    public String getProblem() {
        return problem;
    }

    /** Whether it has just been delivered. */
    public boolean isDone() {
        return problem.isEmpty() && page.parameter("done").equals("delivered") && view.getAfter() > 0;
    }

    /** Whether she delivers although something is missing. */
    public boolean isDespite() {
        return despite;
    }

    /** As ticked. */
    public void setDespite(boolean despite) {
        this.despite = despite;
    }
}
