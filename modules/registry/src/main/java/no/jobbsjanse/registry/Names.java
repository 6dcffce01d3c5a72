package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.Participation;

/** The way back for whoever asks Folkeregisteret: which number to ask for, and what was answered. */
@ApplicationScoped
@Transactional
@WithinScope
public class Names {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    @Inject
    private AnswerMeaning meaning;

    @Inject
    private Event<NameChanged> nameChanged;

    /** The number to ask for; empty if the person is gone. */
    public Optional<NationalId> numberOf(Scope scope, UUID person) {
        return Optional.ofNullable(numbersOf(scope, List.of(person)).get(person));
    }

    /**
     * The numbers to ask for, by person; whoever is gone is left out.
     *
     * @throws RuntimeException if one of them cannot be read
     */
    public Map<UUID, NationalId> numbersOf(Scope scope, Collection<UUID> persons) {
        return repository.identifiersInUse(scope, persons).stream().collect(
                Collectors.toMap(identifier -> identifier.person().id(), one -> one.number(settings.vault())));
    }

    /** Those of a place who take part, or have done so, and whose name has not come. */
    public List<UUID> withoutName(Scope scope) {
        return repository.personsWithoutName(scope);
    }

    /** Those of a place whose name, or how far its look-up has come, has changed after a time, and when. */
    public Map<UUID, OffsetDateTime> changedAfter(Scope scope, OffsetDateTime time) {
        return repository.nameChanges(scope, time);
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
                .filter(found -> found.identifierInUse().filter(number -> number.is(asked, settings.vault())).isPresent())
                .filter(found -> meaning.takeOver(participations, found, asked, answer))
                .ifPresent(found -> nameChanged.fire(new NameChanged(person, scope)));
    }
}
