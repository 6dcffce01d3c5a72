package no.jobbsjanse.portal.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whether somebody is logged in: pages ask before a form is sent, and when another tab says that she has logged out. */
@Path("session")
public class SessionResource {

    /** Nothing, for whoever is logged in; others are answered before they come here. */
    @GET
    public void ask() {
    }
}
