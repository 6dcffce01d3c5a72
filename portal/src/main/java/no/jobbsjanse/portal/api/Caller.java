package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import no.jobbsjanse.access.ApiClient;
import no.jobbsjanse.access.Mandate;

/** The system that calls, once it is let in. */
@RequestScoped
public class Caller {

    private String name;
    private ApiClient client;

    /** A system with this client ID calls; whether it is let in is not known yet. */
    void calls(String id) {
        name = id;
    }

    void is(ApiClient admitted) {
        client = admitted;
    }

    /** Its client ID; {@code null} if it has not proved one. */
    String name() {
        return name;
    }

    ApiClient client() {
        return client;
    }

    /** What it may do in its place. */
    Mandate mandate() {
        return client.mandate();
    }
}
