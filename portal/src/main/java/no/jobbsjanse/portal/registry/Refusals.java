package no.jobbsjanse.portal.registry;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.portal.page.Refusal;
import no.jobbsjanse.portal.page.RefusalLog;
import no.jobbsjanse.registry.NoSuchParticipation;

/** Answers scripts with a status and nothing else: no stack traces, no values. */
@Provider
public class Refusals implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());
    private static final Map<Integer, Refusal> LOGGED = Map.of(400, Refusal.UNREADABLE, 403, Refusal.FORBIDDEN, 404,
            Refusal.ELSEWHERE);

    @Inject
    private RefusalLog log;

    @Override
    public Response toResponse(RuntimeException failure) {
        Response answer = answer(failure);
        Optional.ofNullable(LOGGED.get(answer.getStatus())).ifPresent(log::add);
        return answer;
    }

    private static Response answer(RuntimeException failure) {
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
