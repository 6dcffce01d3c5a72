package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Readiness;
import no.jobbsjanse.registry.YearQuery;
import no.jobbsjanse.reporting.AnnualReport;
import no.jobbsjanse.reporting.AnnualReports;
import no.jobbsjanse.reporting.DeliveryOrder;
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
    private Readiness readiness;

    @Inject
    private ReportView view;

    @Inject
    private YearPage page;

    @Inject
    private Texts texts;

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
        return ReadinessText.of(readiness.counts(context.mandate(), page.year()), page.year(), texts);
    }

    /** Those who lack something: the first of them. */
    public List<ReadyLine> getIncompleteOnes() {
        return readiness.lines(context.mandate(), YearQuery.incomplete(page.year(), null, 0)).stream()
                .map(line -> ReadyLine.of(line, "", page.year(), texts)).toList();
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
