package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Figures;
import no.jobbsjanse.registry.NationalFigures;
import no.jobbsjanse.reporting.statistics.CountryCount;
import no.jobbsjanse.reporting.statistics.ExitCodes;
import no.jobbsjanse.reporting.statistics.FigureGroups;
import no.jobbsjanse.reporting.statistics.Group;

/**
 * Statistics of the country, and of one municipality beside it, for those who see figures of all and no persons. A
 * municipality is shown where neither it nor the rest of the country is a small group; several municipalities can be put together.
 *
 * <p>In a transaction of its own: the database role that sees the country sees nothing else a page needs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Nationwide
public class NationalStatistics {

    @Inject
    private NationalFigures figures;

    @Inject
    private CountryCount country;

    @Inject
    private Codebook codebook;

    /** What may be shown of the country; empty if it has not been counted yet. */
    @NotLogged("figures")
    public Optional<Comparison> ofCountry(Mandate mandate) {
        ExitCodes codes = ExitCodes.of(codebook);
        return country.latest().map(all -> new Comparison(PublicFigures.of(all.figures(),
                FigureGroups.shown(all.figures(), codes), List.of()), Optional.empty(), all.at()));
    }

    /** What may be shown of a municipality; empty if the country has not been counted yet. */
    @NotLogged("figures")
    public Optional<Comparison> ofMunicipality(Mandate mandate, String municipality) {
        return country.latest().map(all -> {
            ExitCodes codes = ExitCodes.of(codebook);
            Figures here = figures.ofMunicipality(mandate, municipality);
            Map<Group, Long> others = FigureGroups.shown(all.figures().without(here), codes);
            return new Comparison(PublicFigures.of(here, FigureGroups.shown(here, codes), List.of(others)),
                    Optional.of(PublicFigures.of(all.figures(), FigureGroups.shown(all.figures(), codes), List.of(others))),
                    all.at());
        });
    }
}
