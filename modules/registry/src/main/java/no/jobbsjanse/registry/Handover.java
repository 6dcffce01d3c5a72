package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Somebody takes over whom a caseworker follows up and who are not discharged, when she leaves, gets another role or
 * another place. An administrator may do so without seeing participants: what comes back are counts and colleagues.
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
     * A caseworker does not follow up any more in a place.
     *
     * @param caseworker subject of her account
     * @param place that of the mandate, or a district of it
     * @param kept where she may go on doing so; whoever belongs there stays with her
     */
    public record Departure(String caseworker, Scope place, List<Scope> kept) implements LogSubject {

        @Override
        public String loggedDetail() {
            return "from=" + caseworker;
        }

        private boolean leaves(Scope one) {
            return kept.stream().noneMatch(other -> other.includes(one.municipality(), one.district()));
        }
    }

    /**
     * How many she leaves behind who are not discharged.
     *
     * @throws BrokenRule {@code access.gone} for another place
     */
    @NotLogged("a count")
    public long openOf(Mandate mandate, Departure departure) {
        return left(mandate, departure).values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Who could take over: whoever else may register participants and sees all whom she leaves behind, in the order of
     * their names; nobody where there is nobody to take over.
     *
     * @throws BrokenRule {@code access.gone} for another place
     */
    @NotLogged("colleagues")
    public List<Actor> successors(Mandate mandate, Departure departure) {
        return successors(departure, left(mandate, departure).keySet());
    }

    private List<Actor> successors(Departure departure, Set<Scope> places) {
        return accounts.caseworkersOfAll(places).stream()
                .filter(one -> !one.subject().equals(departure.caseworker())).toList();
    }

    private Map<Scope, Long> left(Mandate mandate, Departure departure) {
        require(mandate, departure.place());
        Map<Scope, Long> open = repository.openByPlace(departure.place(), departure.caseworker());
        open.keySet().removeIf(place -> !departure.leaves(place));
        return open;
    }

    private static void require(Mandate mandate, Scope place) {
        mandate.require(Permission.MANAGE_USERS);
        if (!mandate.scope().includes(place.municipality(), place.district())) {
            throw new BrokenRule("access.gone");
        }
    }

    /**
     * Gives all whom she leaves behind to a colleague. Each is a change of the field, with history and a new version, so
     * that a page that is open somewhere notices.
     *
     * @param to subject of whoever takes over
     * @return how many
     * @throws BrokenRule {@code access.gone} for another place, {@code colleague.unknown} unless it is one of the
     *                    {@link #successors}
     */
    @Logged(Act.HAND_OVER)
    public int handOver(Mandate mandate, Departure departure, @Told("to") String to) {
        require(mandate, departure.place());
        List<Participation> open = repository.openOfForChange(departure.place(), departure.caseworker()).stream()
                .filter(one -> departure.leaves(one.scope())).toList();
        Set<Scope> places = open.stream().map(Participation::scope).collect(Collectors.toSet());
        if (!open.isEmpty() && successors(departure, places).stream().noneMatch(one -> one.subject().equals(to))) {
            throw new BrokenRule("colleague.unknown");
        }
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
