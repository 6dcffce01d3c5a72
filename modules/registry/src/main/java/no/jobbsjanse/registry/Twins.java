package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.registry.participation.Participation;

/** One woman whom a place has registered as two persons: under her D-number, and under the number that replaced it. */
@ApplicationScoped
class Twins {

    @Inject
    private ParticipationRepository repository;

    /** A participation of the other person: one for the same days if there is one, else the newest. */
    Optional<Participation> of(Participation participation) {
        List<Participation> others = others(participation);
        return others.stream().filter(other -> overlap(participation, other)).findFirst()
                .or(() -> others.stream().findFirst());
    }

    /** Whether she is registered twice for the same days. */
    boolean overlap(Participation participation) {
        return others(participation).stream().anyMatch(other -> overlap(participation, other));
    }

    /** The participations of the other person, the newest first. */
    List<Participation> others(Participation participation) {
        UUID twin = participation.person().sameAs();
        // Either of the two numbers may have been corrected since: then they are two women after all.
        return twin == null || participation.isRefused() ? List.of()
                : repository.ofPerson(participation.scope(), twin).stream()
                        .filter(other -> participation.person().id().equals(other.person().sameAs())).toList();
    }

    private static boolean overlap(Participation one, Participation other) {
        return (one.endedOn() == null || !other.startedOn().isAfter(one.endedOn()))
                && (other.endedOn() == null || !one.startedOn().isAfter(other.endedOn()));
    }
}
