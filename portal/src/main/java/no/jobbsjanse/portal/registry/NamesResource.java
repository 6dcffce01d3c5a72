package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** «Hent navn for alle uten», for {@code names.js}. */
@Path("names")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NamesResource {

    @Inject
    private WorkContext context;

    @Inject
    private NameLookups lookups;

    @Inject
    private Texts texts;

    /** Asks Folkeregisteret at once for everybody here who has no name: {@code {message}}. */
    @POST
    public JsonObject retryAll() {
        return Answer.object().add("message",
                texts.count("names.asked", lookups.retryAllWithoutName(context.mandate()))).build();
    }
}
