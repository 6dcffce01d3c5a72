package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.registry.NamePush.OpenPage;

/** Puts a name on an open page as soon as it has come: an event stream, opened by {@code name.js}. */
@Path("participations/{id}/name")
@RequestScoped
public class NameResource {

    @Inject
    private WorkContext context;

    @Inject
    private NamePush push;

    /** Sends how the name stands now, and again whenever that changes, until there is nothing more to wait for. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void watch(@PathParam("id") UUID participation, @Context Sse sse, @Context SseEventSink sink,
            @Context HttpServletRequest request) {
        push.open(new OpenPage(context.mandate(), participation, Language.of(request), sse, sink));
    }
}
