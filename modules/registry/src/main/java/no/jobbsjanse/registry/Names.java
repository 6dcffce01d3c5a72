package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/** The way back for whoever asks Folkeregisteret: which number to ask for, and what was answered. */
@ApplicationScoped
@Transactional
@WithinScope
public class Names {

    private static final Actor FOLKEREGISTERET = new Actor("folkeregisteret", "Folkeregisteret");

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<NameChanged> nameChanged;

    @Inject
    private Periods periods;

    /** The number to ask for; empty if the person is gone. */
    public Optional<NationalId> numberOf(Scope scope, UUID person) {
        return repository.findPerson(scope, person).map(found -> found.identifier().number(settings.vault()));
    }

    /** Those of a place who take part, or have done so, and whose name has not come. */
    public List<UUID> withoutName(Scope scope) {
        return repository.personsWithoutName(scope);
    }

    /**
     * Takes over an answer. An answer to a number that has been corrected in the meantime is dropped; one that says what
     * is known already changes nothing.
     *
     * @param asked the number that was asked for
     */
    public void answer(Scope scope, UUID person, NationalId asked, NameAnswer answer) {
        List<Participation> participations = repository.ofPersonForChange(scope, person);
        repository.findPerson(scope, person)
                .filter(found -> found.identifier().is(asked, settings.vault()))
                .filter(found -> takeOver(participations, found, asked, answer))
                .ifPresent(found -> nameChanged.fire(new NameChanged(person, scope)));
    }

    /** Whether anything is different now. */
    private boolean takeOver(List<Participation> participations, Person person, NationalId asked, NameAnswer answer) {
        OffsetDateTime now = clock.now();
        if (!(answer instanceof NameAnswer.Found facts)) {
            return person.remainUnknown(now);
        }
        boolean learnt = person.learn(facts, now);
        if (!facts.number().equals(asked)) {
            replaceNumber(participations, person, asked, facts.number(), now);
            return true;
        }
        return learnt;
    }

    private void replaceNumber(List<Participation> participations, Person person, NationalId old, NationalId current,
            OffsetDateTime at) {
        if (repository.withNumber(person.scope(), settings.vault().index(current)).isPresent()) {
            return;
        }
        person.renumber(current, settings.vault(), at);
        byte[] index = settings.vault().index(current);
        for (Participation participation : participations) {
            // If somebody elsewhere has the period under the new number, the old claim stays.
            if (periods.claim(participation.scope(), participation.id(), index, participation.startedOn(),
                    participation.endedOn())) {
                periods.release(participation.scope(), participation.id(), index);
            }
            participation.changed(at);
            repository.keep(new FieldChange(participation, DataDictionary.NATIONAL_ID.key(), old.toString(),
                    current.toString(), ChangeSource.FOLKEREGISTERET, FOLKEREGISTERET));
        }
    }
}
