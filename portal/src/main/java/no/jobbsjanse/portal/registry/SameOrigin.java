package no.jobbsjanse.portal.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses changes asked for by other sites. Browsers say where a request comes from; scripts cannot forge it. */
@Provider
public class SameOrigin implements ContainerRequestFilter {

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean ours = site != null ? site.equals("same-origin") : app.equals(origin);
        if (!ours) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }
}
