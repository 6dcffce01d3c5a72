package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Told;

/** Whoever enters a number asks Folkeregisteret by doing so, and the access log tells of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FirstLookup {

    @Inject
    private LookupQueue queue;

    @Logged(Act.LOOK_UP)
    void ask(Mandate mandate, @Told("person") UUID person) {
        queue.request(mandate.scope(), person);
    }
}
