package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/** Opens what is registered about a participation. */
@ApplicationScoped
@Transactional
@WithinScope
public class Participations {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    /**
     * Everything registered about one participation, her number included.
     *
     * @return empty if there is none with this id where the mandate applies
     */
    public Optional<ParticipationSheet> open(Mandate mandate, UUID id) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return repository.find(mandate.scope(), id).map(this::sheet);
    }

    /** How her name stands: less than {@link #open}, for a page that waits for it. */
    public Optional<PersonSummary> person(Mandate mandate, UUID id) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return repository.find(mandate.scope(), id).map(Participation::person).map(Participations::summary);
    }

    private ParticipationSheet sheet(Participation participation) {
        Map<String, String> values = new HashMap<>();
        for (Field<?> field : DataDictionary.fields()) {
            values.put(field.key(), field == DataDictionary.NATIONAL_ID
                    ? participation.person().identifier().number(settings.vault()).digits()
                    : field.text(participation));
        }
        return new ParticipationSheet(participation.id(), participation.version(), participation.changedAt(), values,
                summary(participation.person()), Progress.of(participation));
    }

    static PersonSummary summary(Person person) {
        boolean tellsNothing = person.nameState() == NameState.PROTECTED || person.nameState() == NameState.REFUSED;
        return new PersonSummary(person.id(), person.name(), person.nameState(),
                tellsNothing ? null : person.birthDate());
    }
}
