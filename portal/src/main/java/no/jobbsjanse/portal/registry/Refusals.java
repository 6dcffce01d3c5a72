package no.jobbsjanse.portal.registry;

import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.registry.NoSuchParticipation;

/** Answers scripts with a status and nothing else: no stack traces, no values. */
@Provider
public class Refusals implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    @Override
    public Response toResponse(RuntimeException failure) {
        if (failure instanceof WebApplicationException known) {
            return Response.status(known.getResponse().getStatus()).build();
        }
        if (failure instanceof NotPermitted) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        if (failure instanceof NoSuchParticipation) {
            // A body of its own tells it from a server on which the register has not started yet.
            return Response.status(Response.Status.NOT_FOUND).type(MediaType.APPLICATION_JSON).entity("{}").build();
        }
        if (failure instanceof IllegalArgumentException || failure instanceof ClassCastException
                || failure instanceof JsonException) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        LOG.log(Level.ERROR, "A request of a page failed", failure);
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
}
