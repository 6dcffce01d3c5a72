package no.jobbsjanse.portal.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import no.jobbsjanse.portal.page.Opening;

/** Whether somebody is logged in: pages ask before a form is sent, and when another tab says that she has logged out. */
@Path("session")
public class SessionResource {

    @Inject
    private Opening opening;

    /**
     * Nothing, for whoever is logged in; others are answered before they come here.
     *
     * @param place where the page was opened, if it matters; 409 if she works in another of her places now
     */
    @GET
    public void ask(@HeaderParam("X-Place") String place) {
        if (place != null && opening.isElsewhere(place)) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
    }
}
