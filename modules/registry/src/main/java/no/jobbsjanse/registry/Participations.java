package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

    @Inject
    private NorwegianClock clock;

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
        Map<String, String> values = values(Kind.PARTICIPATION, participation);
        values.put(DataDictionary.NATIONAL_ID.key(),
                participation.person().identifier().number(settings.vault()).digits());
        Map<Kind, List<RowSheet>> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            rows.put(kind, kind.rowsOf(participation).stream().map(row -> new RowSheet(row.id(), values(kind, row),
                    Autosave.hidden(kind, row))).toList());
        }
        return new ParticipationSheet(participation.id(), participation.version(), participation.changedAt(), values,
                Autosave.hidden(Kind.PARTICIPATION, participation), rows, summary(participation.person()),
                Progress.of(participation), settings.programme().notices(participation, clock.today()),
                participation.dischargedAt(), later(participation));
    }

    private static Map<String, String> values(Kind kind, Object entry) {
        Map<String, String> values = new HashMap<>();
        for (Field<?> field : DataDictionary.fields(kind)) {
            values.put(field.key(), field == DataDictionary.NATIONAL_ID ? null : field.text(entry));
        }
        return values;
    }

    private UUID later(Participation participation) {
        return repository.ofPerson(participation.scope(), participation.person().id()).stream()
                .filter(other -> other.startedOn().isAfter(participation.startedOn()))
                .map(Participation::id).findFirst().orElse(null);
    }

    static PersonSummary summary(Person person) {
        boolean tellsNothing = person.nameState() == NameState.PROTECTED || person.nameState() == NameState.REFUSED;
        return new PersonSummary(person.id(), person.name(), person.nameState(),
                tellsNothing ? null : person.birthDate());
    }
}
