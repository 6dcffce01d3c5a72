package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.AnnualReport;
import no.jobbsjanse.reporting.AnnualReports;

/** «Årsrapport»: what would be delivered now, what has been delivered, what has changed since, and the delivery. */
@Named("report")
@RequestScoped
public class ReportView {

    @Inject
    private WorkContext context;

    @Inject
    private AnnualReports reports;

    @Inject
    private YearPage page;

    @Inject
    private ReportText words;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private AnnualReport report;
    private List<ReportText.Changed> changes;

    /** The report as it is now. */
    AnnualReport report() {
        if (report == null) {
            report = reports.open(context.mandate(), page.year());
        }
        return report;
    }

    /** It is read anew. */
    void forget() {
        report = null;
        changes = null;
    }

    /** A year that IMDi has not added has no report. */
    public void open() throws IOException {
        try {
            report();
        } catch (BrokenRule unknown) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, null);
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** The year. */
    public String getYear() {
        return String.valueOf(page.year());
    }

    /** The years to choose from. */
    public List<YearPage.Choice> getYears() {
        return page.choices();
    }

    /** How it stands, in words. */
    public String getStanding() {
        return words.standing(report(), clock.today());
    }

    /** Deadline and target, in words. */
    public String getTerms() {
        return texts.format(report().year().targetConfirmed() ? "report.terms" : "report.terms.unconfirmed",
                DateText.day(report().year().deadline()), report().year().target());
    }

    /** What would be delivered, project by project and in all, beside the year before. */
    public List<ReportText.Line> getLines() {
        return words.lines(report());
    }

    /** Which figures there are. */
    public List<String> getColumns() {
        return ReportText.COLUMNS;
    }

    /** What has been delivered, the latest first. */
    public List<ReportText.Past> getDeliveries() {
        return words.deliveries(report());
    }

    /** What has become different since, participant by participant. */
    public List<ReportText.Changed> getChanges() {
        if (changes == null) {
            changes = words.changes(report());
        }
        return changes;
    }

    /** How many participants are different since, in words. */
    public String getChangedText() {
        return texts.count("report.changed", report().differences().size());
    }

    /** Number of the latest delivery, 0 for none. */
    public int getAfter() {
        return report().deliveries().size();
    }
}
