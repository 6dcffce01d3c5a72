package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Figures;
import no.jobbsjanse.registry.PlaceFigures;
import no.jobbsjanse.reporting.statistics.CountryCount;
import no.jobbsjanse.reporting.statistics.ExitCodes;
import no.jobbsjanse.reporting.statistics.FigureGroups;
import no.jobbsjanse.reporting.statistics.Group;

/**
 * Statistics of a place beside those of the country.
 *
 * <p>Small groups are left out for those too who may see every participant of the place: figures are printed, sent on
 * and shown in meetings. Since a place knows its own numbers, the country is shown to it only where the rest of the
 * country is no small group either; and a project only where the rest of the place is none. Three projects of a place can
 * still be put together: what is left out of one may follow from the place and the two others.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Statistics {

    @Inject
    private PlaceFigures figures;

    @Inject
    private CountryCount country;

    @Inject
    private Codebook codebook;

    /**
     * What may be shown of a place, or of one of its projects.
     *
     * @param project {@code null}: all of the place
     */
    @NotLogged("figures")
    public Comparison ofPlace(Mandate mandate, String project) {
        ExitCodes codes = ExitCodes.of(codebook);
        Figures place = figures.all(mandate);
        Figures here = place;
        List<Map<Group, Long>> rest = new ArrayList<>();
        if (project != null) {
            here = figures.inProject(mandate, project);
            rest.add(FigureGroups.shown(place.without(here), codes));
        }
        Optional<CountryCount.Counted> counted = country.latest();
        return new Comparison(PublicFigures.of(here, FigureGroups.shown(here, codes), rest),
                counted.map(all -> PublicFigures.of(all.figures(), FigureGroups.shown(all.figures(), codes),
                        List.of(FigureGroups.shown(all.figures().without(place), codes)))),
                counted.map(CountryCount.Counted::at).orElse(null));
    }
}
