package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Readiness;
import no.jobbsjanse.registry.YearCounts;
import no.jobbsjanse.reporting.AnnualReports;
import no.jobbsjanse.reporting.ReportStanding;

/** The annual report on the front page: for those who see participants, and for those who give access. */
@Named("yearCard")
@RequestScoped
public class YearCard {

    @Inject
    private WorkContext context;

    @Inject
    private AnnualReports reports;

    @Inject
    private Readiness readiness;

    @Inject
    private Texts texts;

    private int year;
    private List<YearCounts> counts;

    /** Whether there is anything to say to whoever looks. */
    public boolean isShown() {
        return context.place().isPresent()
                && (context.allows(Permission.VIEW_PARTICIPANTS) || context.allows(Permission.MANAGE_USERS));
    }

    /** The year that is being reported. */
    public String getYear() {
        return String.valueOf(year());
    }

    private int year() {
        if (year == 0) {
            year = reports.yearToReport(context.mandate());
        }
        return year;
    }

    /** How the report stands, in words. */
    public String getStanding() {
        ReportStanding standing = reports.standing(context.mandate(), year());
        return texts.get("report.standing." + standing);
    }

    /** How far the registrations have come, in words; empty for those who see no participants. */
    public String getText() {
        return context.allows(Permission.VIEW_PARTICIPANTS) ? ReadinessText.of(counts(), year(), texts) : "";
    }

    /** How many of a hundred lack nothing. */
    public long getPercent() {
        return ReadinessText.percent(counts());
    }

    private List<YearCounts> counts() {
        if (counts == null) {
            counts = readiness.counts(context.mandate(), year());
        }
        return counts;
    }
}
