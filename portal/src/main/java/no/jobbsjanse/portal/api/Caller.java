package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import no.jobbsjanse.access.ApiClient;
import no.jobbsjanse.access.Mandate;

/** The system that calls, once it is let in. */
@RequestScoped
public class Caller {

    private ApiClient client;

    void is(ApiClient admitted) {
        client = admitted;
    }

    ApiClient client() {
        return client;
    }

    /** What it may do in its place. */
    Mandate mandate() {
        return client.mandate();
    }
}
