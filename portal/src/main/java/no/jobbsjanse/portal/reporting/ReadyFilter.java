package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import no.jobbsjanse.registry.YearCounts;
import no.jobbsjanse.registry.YearQuery;
import no.jobbsjanse.registry.YearWarning;

/** Whom «Klar for årsrapport» shows, as it stands in its address; anything unknown there is ignored. */
@RequestScoped
public class ReadyFilter {

    /** Shows those who cannot be registered. */
    static final String REFUSED = "refused";
    /** Stands in the address for those without a project. */
    static final String NONE = "none";

    @Inject
    private YearPage page;

    int year() {
        return page.year();
    }

    /** A project, {@link #NONE}, or {@code null} for all. */
    String project() {
        return page.parameter("project").isEmpty() ? null : page.parameter("project");
    }

    static String projectOf(YearCounts counts) {
        return counts.project() == null ? NONE : counts.project();
    }

    /** {@link #REFUSED}, a warning, or an empty text for those who lack something. */
    String show() {
        String show = page.parameter("show");
        return show.equals(REFUSED) || Arrays.stream(YearWarning.values()).anyMatch(one -> key(one).equals(show)) ? show
                : "";
    }

    static String key(YearWarning warning) {
        return warning.name().toLowerCase(Locale.ROOT);
    }

    /** The warning, or {@code null}. */
    YearWarning warning() {
        return show().isEmpty() || show().equals(REFUSED) ? null
                : YearWarning.valueOf(show().toUpperCase(Locale.ROOT));
    }

    /** How many of these it shows. */
    long figure(YearCounts counts) {
        return show().isEmpty() ? counts.incomplete() : show().equals(REFUSED) ? counts.refused()
                : counts.warnings().get(warning());
    }

    YearQuery query() {
        YearQuery.Whom whom = show().isEmpty() ? YearQuery.Whom.INCOMPLETE
                : show().equals(REFUSED) ? YearQuery.Whom.REFUSED : YearQuery.Whom.WARNED;
        return new YearQuery(year(), whom, warning(), NONE.equals(project()) ? YearQuery.NO_PROJECT : project(), number());
    }

    /** The page of the list, from 0. */
    int number() {
        String asked = page.parameter("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) - 1 : 0;
    }

    /** The same on another page, from 1. */
    String onPage(int number) {
        return address((project() == null ? "" : "&project=" + project()) + (show().isEmpty() ? "" : "&show=" + show())
                + "&page=" + number);
    }

    /** Others of the same year. */
    String address(String more) {
        return "/reporting/ready?year=" + year() + more;
    }
}
