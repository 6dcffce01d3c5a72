package no.jobbsjanse.portal.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import no.jobbsjanse.portal.page.OwnPages;

/** Refuses changes asked for by other sites. */
@Provider
public class SameOrigin implements ContainerRequestFilter {

    @Inject
    private OwnPages own;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET) && !own.ask(request::getHeaderString)) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }
}
