package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.NotLogged;

/** The figures of the whole country, or of one municipality, for those who see figures of all and no persons. */
@ApplicationScoped
@Transactional
@Nationwide
public class NationalFigures {

    @Inject
    private FigureCounts counts;

    /** All participations in the country. */
    @NotLogged("figures")
    public Figures all(Mandate mandate) {
        return counts.count("");
    }

    /** Those of one municipality, all its districts together. */
    @NotLogged("figures")
    public Figures ofMunicipality(Mandate mandate, String municipality) {
        return counts.count(" and municipality_number = ?2", municipality);
    }
}
