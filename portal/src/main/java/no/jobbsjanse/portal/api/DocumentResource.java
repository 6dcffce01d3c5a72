package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The document about the interface, for machines; {@code open/api} is the same for people. */
@Path(DocumentResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    /** Where it is, after the address of the interface; open to anybody. */
    static final String PATH = "openapi.json";

    @Inject
    private ApiDocument document;

    /** OpenAPI 3.1, in the language asked for. */
    @GET
    public JsonObject document() {
        return document.write();
    }
}
