package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/**
 * Folkeregisteret has allotted another number: most often a fødselsnummer in place of a D-number. Usually it is taken
 * over. If it is registered here already, two persons are one woman, and both are told; if it is registered elsewhere for
 * the same days, IMDi must settle it, and nobody learns where.
 */
@ApplicationScoped
class NumberReplacement {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    @Inject
    private Periods periods;

    @Inject
    private PersonHistory history;

    @Inject
    private Event<NameChanged> nameChanged;

    /** @return whether anything is different now */
    boolean replace(List<Participation> participations, Person person, NationalId old, NationalId current,
            OffsetDateTime at) {
        byte[] index = settings.vault().index(current);
        // Whoever registers or corrects to the same number at the same time waits, or is waited for.
        repository.awaitNumber(index);
        Person known = repository.withNumber(person.scope(), index).map(Participation::person).orElse(null);
        if (known == null) {
            person.renumber(current, settings.vault(), at);
            claim(participations, person);
            participations.forEach(participation -> {
                participation.changed(at);
                history.line(participation, DataDictionary.NATIONAL_ID.key(), old.toString(), current.toString());
                noteForImdi(participation, false, person.isTakenElsewhere());
            });
            return true;
        }
        if (known.id().equals(person.sameAs())) {
            return false;
        }
        person.isSameAs(known.id());
        known.isSameAs(person.id());
        known.changedAt(at);
        noteSame(participations, current, at);
        noteSame(repository.ofPersonForChange(known.scope(), known.id()), old, at);
        nameChanged.fire(new NameChanged(known.id(), known.scope()));
        return true;
    }

    private void noteSame(List<Participation> participations, NationalId other, OffsetDateTime at) {
        participations.forEach(participation -> {
            participation.changed(at);
            history.line(participation, PersonFact.SAME_WOMAN.key(), null, other.toString());
        });
    }

    /** If days were taken elsewhere: are they free now? */
    boolean settle(List<Participation> participations, Person person, OffsetDateTime at) {
        if (!person.isTakenElsewhere()) {
            return false;
        }
        claim(participations, person);
        if (!person.isTakenElsewhere()) {
            participations.forEach(participation -> {
                participation.changed(at);
                noteForImdi(participation, true, false);
            });
        }
        return !person.isTakenElsewhere();
    }

    /** Whether her days are hers; those of an ended participation may have become free when its end was set. */
    boolean isSettled(Participation participation) {
        Person person = participation.person();
        return !person.isTakenElsewhere() || periods.claim(participation.scope(), participation.id(),
                person.identifier().index(), participation.startedOn(), participation.endedOn());
    }

    private void noteForImdi(Participation participation, boolean before, boolean after) {
        if (before != after) {
            history.line(participation, PersonFact.FOR_IMDI.key(), before ? "true" : null, after ? "true" : null);
        }
    }

    /** Where somebody elsewhere has the days under the new number, those under the old one are kept. */
    private void claim(List<Participation> participations, Person person) {
        byte[] index = person.identifier().index();
        boolean taken = false;
        for (Participation one : participations) {
            if (periods.claim(one.scope(), one.id(), index, one.startedOn(), one.endedOn())) {
                periods.release(one.scope(), one.id(), index);
            } else {
                taken = true;
            }
        }
        person.takenElsewhere(taken);
    }
}
