package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;

/** The figures of one place, for those who see its participants. */
@ApplicationScoped
@Transactional
@WithinScope
public class PlaceFigures {

    private static final String HERE =
            " and municipality_number = ?2 and (cast(?3 as text) is null or district_number = cast(?3 as text))";

    @Inject
    private FigureCounts counts;

    /** All participations of the place. */
    @NotLogged("figures")
    public Figures all(Mandate mandate) {
        Scope scope = seen(mandate);
        return counts.count(HERE, scope.municipality(), scope.district());
    }

    /** Those in one project. */
    @NotLogged("figures")
    public Figures inProject(Mandate mandate, String project) {
        Scope scope = seen(mandate);
        return counts.count(HERE + " and project_id = ?4", scope.municipality(), scope.district(), project);
    }

    private static Scope seen(Mandate mandate) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return mandate.scope();
    }
}
