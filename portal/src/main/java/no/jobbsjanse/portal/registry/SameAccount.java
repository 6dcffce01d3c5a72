package no.jobbsjanse.portal.registry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Refuses what one user has typed when another has logged in in the same browser meanwhile: it is not hers. */
@Provider
public class SameAccount implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String typedBy = request.getHeaderString("X-Account");
        Principal now = request.getSecurityContext().getUserPrincipal();
        if (typedBy != null && (now == null || !typedBy.equals(now.getName()))) {
            request.abortWith(Response.status(Response.Status.PRECONDITION_FAILED).build());
        }
    }
}
