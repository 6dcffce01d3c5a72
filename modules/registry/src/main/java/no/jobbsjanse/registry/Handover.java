package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Somebody takes over all whom a caseworker follows up and who are not discharged, when she leaves. An administrator may
 * do so without seeing participants: what comes back are counts.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Handover {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private Accounts accounts;

    @Inject
    private NorwegianClock clock;

    /** How many she follows up in the place of the mandate who are not discharged. */
    public long openOf(Mandate mandate, String caseworker) {
        mandate.require(Permission.MANAGE_USERS);
        return repository.countOpenOf(mandate.scope(), caseworker);
    }

    /**
     * Gives all of them to a colleague. Each is a change of the field, with history and a new version, so that a page
     * that is open somewhere notices.
     *
     * @return how many
     * @throws BrokenRule {@code colleague.unknown} if she may not register participants in the place, or is the same
     */
    public int handOver(Mandate mandate, String from, String to) {
        mandate.require(Permission.MANAGE_USERS);
        if (from.equals(to) || accounts.colleagues(mandate.scope()).stream().noneMatch(one -> one.subject().equals(to))) {
            throw new BrokenRule("colleague.unknown");
        }
        List<Participation> open = repository.openOfForChange(mandate.scope(), from);
        open.forEach(one -> change(mandate, one, to));
        return open.size();
    }

    private void change(Mandate mandate, Participation participation, String to) {
        String before = PersonFields.CASEWORKER.text(participation);
        participation.changed(clock.now());
        PersonFields.CASEWORKER.write(participation, to);
        repository.keep(new FieldChange(participation, PersonFields.CASEWORKER.key(), before, to, ChangeSource.HANDOVER,
                mandate.actor()));
    }
}
