package no.jobbsjanse.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.lookup.job.LookupJob;
import no.jobbsjanse.lookup.job.LookupQueue;
import no.jobbsjanse.registry.Names;
import no.jobbsjanse.registry.NorwegianClock;

/** Tells how far the look-up of a name has come, and lets somebody who is waiting for it try again. */
@ApplicationScoped
@Transactional
@WithinScope
public class NameLookups {

    @Inject
    private LookupQueue queue;

    @Inject
    private Names names;

    @Inject
    private NorwegianClock clock;

    /** How far the look-up has come; empty if none was ever asked for where the scope applies. */
    public Optional<NameLookup> of(Scope scope, UUID person) {
        return queue.find(scope, person).map(job -> job.progress(clock.now()));
    }

    /** How far the look-ups of several people have come, in one query; those without one are left out. */
    public Map<UUID, NameLookup> of(Scope scope, Collection<UUID> persons) {
        OffsetDateTime now = clock.now();
        return persons.isEmpty() ? Map.of() : queue.find(scope, persons).stream()
                .collect(Collectors.toMap(LookupJob::person, job -> job.progress(now)));
    }

    /**
     * Asks Folkeregisteret at once, whatever was answered before, and begins anew with the short waiting times. Has no
     * effect while it is being asked. A pause that Folkeregisteret has ordered is kept.
     *
     * @return false if there is no such person where the mandate applies
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to register participants
     */
    @Logged(Act.LOOK_UP)
    public boolean retryNow(Mandate mandate, @Told("person") UUID person) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        boolean known = names.numberOf(mandate.scope(), person).isPresent();
        if (known) {
            queue.retry(mandate.scope(), person);
        }
        return known;
    }

    /**
     * Asks at once for everybody of a place who has no name: those who wait, and those whose number was not known.
     *
     * @return how many
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to register participants
     */
    @Logged(Act.LOOK_UP)
    public int retryAllWithoutName(Mandate mandate) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        List<UUID> nameless = names.withoutName(mandate.scope());
        nameless.forEach(person -> queue.retry(mandate.scope(), person));
        return nameless.size();
    }
}
