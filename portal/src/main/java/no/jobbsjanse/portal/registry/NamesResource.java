package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.OverviewQuery;

/** The names of those on an open page, for {@code name.js}; «Hent navn for alle uten», for {@code names.js}. */
@Path("names")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {

    /** A page of the overview, and the hits of a search. */
    private static final int MOST_FOLLOWED = OverviewQuery.PAGE_SIZE + Overview.MOST_HITS;

    @Inject
    private WorkContext context;

    @Inject
    private NameLookups lookups;

    @Inject
    private NamePush push;

    @Inject
    private Texts texts;

    /**
     * Sends how the names of some participants stand, and again whenever that changes, for as long as the page is open:
     * an event stream, opened by {@code name.js}. Participants who are not hers are not told of.
     *
     * @param of technical keys of participations, with commas between
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@QueryParam("of") @DefaultValue("") String of, @Context Sse sse, @Context SseEventSink sink,
            @Context HttpServletRequest request) {
        Set<UUID> participations = Arrays.stream(of.split(",")).limit(MOST_FOLLOWED).map(UUID::fromString)
                .collect(Collectors.toSet());
        context.mandate().require(Permission.VIEW_PARTICIPANTS);
        push.open(new OpenPage(request.getSession().getId(), context.mandate(), Language.of(request), participations,
                sse, sink));
    }

    /** Asks Folkeregisteret at once for everybody here who has no name: {@code {message}}. */
    @POST
    public JsonObject retryAll() {
        return Answer.object().add("message",
                texts.count("names.asked", lookups.retryAllWithoutName(context.mandate()))).build();
    }
}
