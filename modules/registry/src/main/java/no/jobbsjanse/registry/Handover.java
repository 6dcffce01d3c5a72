package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
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

    /**
     * How many she follows up who are not discharged.
     *
     * @param place that of the mandate, or a district of it
     * @throws BrokenRule {@code access.gone} for another place
     */
    public long openOf(Mandate mandate, Scope place, String caseworker) {
        require(mandate, place);
        return repository.countOpenOf(place, caseworker);
    }

    private static void require(Mandate mandate, Scope place) {
        mandate.require(Permission.MANAGE_USERS);
        if (!mandate.scope().includes(place.municipality(), place.district())) {
            throw new BrokenRule("access.gone");
        }
    }

    /**
     * Gives all of them to a colleague. Each is a change of the field, with history and a new version, so that a page
     * that is open somewhere notices.
     *
     * @return how many
     * @throws BrokenRule {@code access.gone} for another place, {@code colleague.unknown} if she may not register participants in the place, or is the same
     */
    public int handOver(Mandate mandate, Scope place, String from, String to) {
        require(mandate, place);
        if (from.equals(to) || accounts.colleagues(place).stream().noneMatch(one -> one.subject().equals(to))) {
            throw new BrokenRule("colleague.unknown");
        }
        List<Participation> open = repository.openOfForChange(place, from);
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
