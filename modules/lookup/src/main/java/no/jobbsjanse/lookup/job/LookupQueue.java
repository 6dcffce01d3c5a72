package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;

/** The queue as those see it who wait for a name. Always part of a transaction begun by somebody else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@WithinScope
public class LookupQueue {

    @Inject
    private LookupJobRepository jobs;

    @Inject
    private Event<LookupRequested> requested;

    /** Fetch her name; what is under way for an earlier number of hers is void. */
    public void request(Scope scope, UUID person) {
        jobs.request(scope, person);
        requested.fire(new LookupRequested(person));
    }

    /** Fetch her name once more, unless that is happening at this moment. */
    public void retry(Scope scope, UUID person) {
        jobs.retry(scope, person);
        requested.fire(new LookupRequested(person));
    }

    /** The jobs of several people where the scope applies. */
    public List<LookupJob> find(Scope scope, Collection<UUID> persons) {
        return jobs.find(scope, persons);
    }

    /** Her job; empty if there never was one where the scope applies. */
    public Optional<LookupJob> find(Scope scope, UUID person) {
        return jobs.find(scope, person);
    }
}
