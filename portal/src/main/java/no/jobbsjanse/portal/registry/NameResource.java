package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.portal.registry.NamePush.OpenPage;

/** Puts a name on an open page as soon as it has come: an event stream, opened by {@code name.js}. */
@Path("participations/{id}/name")
@RequestScoped
public class NameResource {

    @Inject
    private WorkContext context;

    @Inject
    private NamePush push;

    @Inject
    private Participations participations;

    @Inject
    private NameLookups lookups;

    /** «Prøv igjen nå»: asks Folkeregisteret at once. 202, or 404 when there is no such participation for this user. */
    @POST
    public Response retry(@PathParam("id") UUID participation) {
        boolean known = participations.person(context.mandate(), participation)
                .map(person -> lookups.retryNow(context.mandate(), person.id())).orElse(false);
        return Response.status(known ? Response.Status.ACCEPTED : Response.Status.NOT_FOUND).build();
    }

    /** Sends how the name stands now, and again whenever that changes, until there is nothing more to wait for. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void watch(@PathParam("id") UUID participation, @Context Sse sse, @Context SseEventSink sink,
            @Context HttpServletRequest request) {
        push.open(new OpenPage(context.mandate(), participation, Language.of(request), sse, sink));
    }
}
