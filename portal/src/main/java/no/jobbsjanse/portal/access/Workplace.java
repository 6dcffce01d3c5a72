package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import no.jobbsjanse.access.Scope;

/** The place somebody with access to several has chosen to work in, kept for her session. */
@SessionScoped
class Workplace implements Serializable {

    private Scope chosen;

    Scope chosen() {
        return chosen;
    }

    void choose(Scope place) {
        chosen = place;
    }
}
