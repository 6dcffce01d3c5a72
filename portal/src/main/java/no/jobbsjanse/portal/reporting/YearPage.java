package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.AnnualReports;
import no.jobbsjanse.reporting.ReportingYear;
import no.jobbsjanse.reporting.ReportingYears;

/** Which year a page is about: the one in its address, else the one that is being reported. */
@RequestScoped
public class YearPage {

    /** Years of which something may be registered; the register begins in 2013. */
    private static final String KNOWN = "20[1-9]\\d";

    @Inject
    private WorkContext context;

    @Inject
    private AnnualReports reports;

    @Inject
    private ReportingYears years;

    @Inject
    private NorwegianClock clock;

    @Inject
    private HttpServletRequest request;

    private int year;
    private List<Choice> choices;

    /**
     * A year to choose.
     *
     * @param number the year
     * @param chosen whether it is the one that is shown
     */
    public record Choice(String number, boolean chosen) {
    }

    /** The year. */
    int year() {
        if (year == 0) {
            String asked = request.getParameter("year");
            year = asked != null && asked.matches(KNOWN) ? Integer.parseInt(asked)
                    : context.place().isPresent() && context.allows(Permission.VIEW_PARTICIPANTS)
                    ? reports.yearToReport(context.mandate()) : clock.today().getYear();
        }
        return year;
    }

    /** The reporting years until this one, and the one that is shown, the latest first. The page asks for each of them. */
    List<Choice> choices() {
        if (choices == null) {
            choices = read();
        }
        return choices;
    }

    private List<Choice> read() {
        LocalDate today = clock.today();
        return IntStream.concat(IntStream.of(year(), today.getYear()),
                        years.list().stream().mapToInt(ReportingYear::year).filter(one -> one <= today.getYear()))
                .distinct().map(one -> -one).sorted().map(one -> -one)
                .mapToObj(one -> new Choice(String.valueOf(one), one == year())).toList();
    }

    /** A parameter of the address or form, or an empty text. */
    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
