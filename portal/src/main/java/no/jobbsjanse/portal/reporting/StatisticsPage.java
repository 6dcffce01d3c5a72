package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Project;
import no.jobbsjanse.registry.Projects;
import no.jobbsjanse.reporting.Comparison;
import no.jobbsjanse.reporting.NationalStatistics;
import no.jobbsjanse.reporting.ReportingYear;
import no.jobbsjanse.reporting.ReportingYears;
import no.jobbsjanse.reporting.Statistics;

/** The statistics an address asks for, as charts: the page and the files it offers are the same. */
@RequestScoped
public class StatisticsPage {

    @Inject
    private WorkContext context;

    @Inject
    private Statistics statistics;

    @Inject
    private NationalStatistics national;

    @Inject
    private ReportingYears reportingYears;

    @Inject
    private Projects projects;

    @Inject
    private Places places;

    @Inject
    private Codebook codebook;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private Optional<Comparison> figures;
    private List<Project> known;

    /** Whether the address names a place she has nothing to do with, or none at all. */
    boolean isElsewhere() {
        return municipality().filter(number -> isOfPlace()
                ? !number.equals(context.mandate().scope().municipality())
                : places.municipality(number).isEmpty()).isPresent();
    }

    /** Whether the figures are those of the place she works in, rather than of the country. */
    boolean isOfPlace() {
        return context.place().isPresent() && context.allows(Permission.VIEW_PARTICIPANTS);
    }

    /** The figures; empty if the country has not been counted yet. */
    Optional<Comparison> figures() {
        if (figures == null) {
            figures = isOfPlace() ? Optional.of(statistics.ofPlace(context.mandate(), project().map(Project::id).orElse(null)))
                    : municipality().map(number -> national.ofMunicipality(context.mandate(), number))
                            .orElseGet(() -> national.ofCountry(context.mandate()));
        }
        return figures;
    }

    /** All charts; none if there is nothing to draw from. */
    List<Chart> charts() {
        return figures().map(this::charts).orElse(List.of());
    }

    private List<Chart> charts(Comparison comparison) {
        ParticipationCharts taking = new ParticipationCharts(comparison, name(), texts);
        List<Chart> charts = new ArrayList<>(List.of(taking.statuses(), taking.months(), taking.years()));
        ResultCharts results = new ResultCharts(comparison, taking, texts);
        int year = year();
        charts.add(results.attainment(year, confirmedTargets()));
        if (comparison.here().ended(year).orElse(0) == 0) {
            String why = texts.format(comparison.here().ended(year).isPresent() ? "statistics.nobodyEnded"
                    : "statistics.fewEnded", String.valueOf(year));
            for (String key : List.of("reasons", "subreasons", "lasting", "norwegian")) {
                charts.add(Chart.empty(key, texts.with("chart." + key, String.valueOf(year)), why));
            }
        } else {
            charts.add(results.reasons(year, codebook.list("HOVEDAARSAK_AVSLUTNING")));
            charts.add(results.subreasons(year, codebook.list("UNDERAARSAK_AVSLUTNING")));
            charts.add(taking.lasting(year));
            charts.add(results.norwegian(year));
        }
        charts.add(results.unspecific(year));
        charts.replaceAll(chart -> chart.orHidden(texts));
        return charts;
    }

    /** Resultatmål in per cent, by year, as far as IMDi has confirmed them. */
    private Map<Integer, Integer> confirmedTargets() {
        return reportingYears.list().stream().filter(ReportingYear::targetConfirmed)
                .collect(Collectors.toMap(ReportingYear::year, ReportingYear::target));
    }

    /** The year of the address; else the latest in which enough ended to be shown. */
    int year() {
        List<Integer> years = years();
        return Optional.ofNullable(request.getParameter("year")).filter(year -> years.stream()
                .anyMatch(one -> String.valueOf(one).equals(year))).map(Integer::valueOf)
                .orElseGet(() -> figures().flatMap(all -> years.stream()
                        .filter(year -> all.here().ended(year).orElse(0) > 0).reduce((one, later) -> later))
                        .orElse(years.isEmpty() ? 0 : years.get(years.size() - 1)));
    }

    /** The years there are figures of. */
    List<Integer> years() {
        return figures().map(all -> all.here().years()).orElse(List.of());
    }

    /** The municipality of the address. */
    Optional<String> municipality() {
        return Optional.ofNullable(request.getParameter("municipality")).filter(number -> !number.isBlank());
    }

    /** The project of the address, if it is one of the place's. */
    Optional<Project> project() {
        return projects().stream().filter(project -> project.id().equals(request.getParameter("project"))).findFirst();
    }

    /** The projects one may choose from. */
    List<Project> projects() {
        if (known == null) {
            known = isOfPlace() ? projects.list(context.mandate()) : List.of();
        }
        return known;
    }

    /** What the figures are of, in a sentence. */
    String lead() {
        return isOfPlace() || municipality().isPresent() ? texts.with("statistics.lead", name())
                : texts.get("statistics.lead.country");
    }

    /** What the figures are of, in words. */
    String name() {
        return project().map(Project::name).orElseGet(() -> {
            Scope scope = context.place().orElse(null);
            Optional<Place> place = !isOfPlace() ? municipality().flatMap(places::municipality)
                    : scope.district() != null ? places.district(scope.district()) : places.municipality(scope.municipality());
            return place.map(Place::name).orElseGet(() -> texts.get("statistics.country"));
        });
    }
}
