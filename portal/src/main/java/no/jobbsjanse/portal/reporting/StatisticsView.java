package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Project;
import no.jobbsjanse.reporting.Comparison;

/** «Statistikk»: how many take part and how it goes, beside the whole country. The filter lives in the address. */
@Named("statistics")
@RequestScoped
public class StatisticsView {

    @Inject
    private StatisticsPage page;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private List<Chart> charts;

    /**
     * One option of a filter.
     *
     * @param value as in the address
     * @param label in words
     * @param selected whether it is the present one
     */
    public record Option(String value, String label, boolean selected) {
    }

    /** What is elsewhere is not found. */
    public void open() throws IOException {
        if (page.isElsewhere()) {
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    /** Every chart. */
    public List<Chart> getCharts() {
        if (charts == null) {
            charts = page.charts();
        }
        return charts;
    }

    /** What the figures are of, in a sentence. */
    public String getLead() {
        return page.lead();
    }

    /** Whether nothing has been counted yet. */
    public boolean isCounting() {
        return page.figures().isEmpty();
    }

    /** When the country was counted, in words. */
    public String getCountedAt() {
        return page.figures().map(Comparison::countedAt)
                .map(at -> texts.with("statistics.countedAt", DateText.moment(at, clock.today())))
                .orElseGet(() -> texts.get("statistics.notYet"));
    }

    /** The years to choose from, the latest first. */
    public List<Option> getYears() {
        List<Option> years = new ArrayList<>();
        page.years().forEach(year -> years.add(0, new Option(String.valueOf(year), String.valueOf(year), year == page.year())));
        return years;
    }

    /** The projects to choose from. */
    public List<Option> getProjects() {
        Optional<Project> chosen = page.project();
        return page.projects().stream().map(project -> new Option(project.id(), project.name(),
                chosen.filter(project::equals).isPresent())).toList();
    }

    /** The municipalities to choose from, for those who see figures of all. */
    public List<Option> getMunicipalities() {
        return page.isOfPlace() ? List.of() : places.municipalitiesInOrder().stream().map(place ->
                new Option(place.number(), place.name(), page.municipality().filter(place.number()::equals).isPresent())).toList();
    }

    /** The filter, for the address of a file. */
    public String getFilter() {
        StringBuilder filter = new StringBuilder("?year=" + page.year());
        page.project().ifPresent(project -> filter.append("&project=").append(project.id()));
        page.municipality().ifPresent(number -> filter.append("&municipality=").append(number));
        return filter.toString();
    }
}
