package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.registry.Participations;

/** «Prøv igjen nå», for {@code name.js}. */
@Path("participations/{id}/name")
@RequestScoped
public class NameResource {

    @Inject
    private WorkContext context;

    @Inject
    private Participations participations;

    @Inject
    private NameLookups lookups;

    /** Asks Folkeregisteret at once. 202, or 404 when there is no such participation for this user. */
    @POST
    public Response retry(@PathParam("id") UUID participation) {
        boolean known = participations.person(context.mandate(), participation)
                .map(person -> lookups.retryNow(context.mandate(), person.id())).orElse(false);
        return Response.status(known ? Response.Status.ACCEPTED : Response.Status.NOT_FOUND).build();
    }
}
