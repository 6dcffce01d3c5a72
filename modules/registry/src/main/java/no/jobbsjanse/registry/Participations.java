package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.About;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;
import no.jobbsjanse.registry.participation.ProtectedName;

/** Opens what is registered about a participation. */
@ApplicationScoped
@Transactional
@WithinScope
public class Participations {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private ProtectedNames protectedNames;

    @Inject
    private Twins twins;

    @Inject
    private RegisterSettings settings;

    @Inject
    private NorwegianClock clock;

    /**
     * Everything registered about one participation, her number included.
     *
     * @return empty if there is none with this id where the mandate applies
     */
    @Logged(Act.VIEW)
    public Optional<ParticipationSheet> open(Mandate mandate, @About UUID id) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return repository.find(mandate.scope(), id).map(participation -> sheet(mandate, participation));
    }

    /** How her name stands: less than {@link #open}, for a page that waits for it. */
    @NotLogged("asked for again and again by a page that is logged")
    public Optional<PersonSummary> person(Mandate mandate, UUID id) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return repository.find(mandate.scope(), id).map(Participation::person)
                .map(person -> summary(person, protectedNames.of(mandate, List.of(person))));
    }

    /** What an open page shows of these, and may have changed without anybody typing; nothing of those elsewhere. */
    @NotLogged("asked for again and again by a page that is logged")
    public List<PersonOnPage> onPage(Mandate mandate, Collection<UUID> ids) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        List<Participation> all = repository.all(mandate.scope(), ids);
        Map<UUID, ProtectedName> apart = protectedNames.of(mandate, all.stream().map(Participation::person).toList());
        return all.stream().map(one -> new PersonOnPage(one.id(), summary(one.person(), apart),
                one.person().nameChangedAt(), one.version(), OriginFilling.values(one))).toList();
    }

    private ParticipationSheet sheet(Mandate mandate, Participation participation) {
        Map<String, String> values = values(Kind.PARTICIPATION, participation);
        values.put(DataDictionary.NATIONAL_ID.key(),
                participation.person().identifier().number(settings.vault()).digits());
        Map<Kind, List<RowSheet>> rows = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            rows.put(kind, kind.rowsOf(participation).stream().map(row -> new RowSheet(row.id(), values(kind, row),
                    Autosave.hidden(kind, row))).toList());
        }
        return new ParticipationSheet(participation.id(), participation.version(), participation.changedAt(), values,
                Autosave.hidden(Kind.PARTICIPATION, participation), rows, summary(participation.person(), protectedNames.of(mandate, List.of(participation.person()))),
                Progress.of(participation), settings.programme().notices(participation, clock.today()),
                participation.dischargedAt(), later(participation), sameWoman(participation));
    }

    /** What is registered in an entry, by key of the field; of the number nothing. */
    static Map<String, String> values(Kind kind, Object entry) {
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

    /** Where the same woman is registered here under another number: the period that overlaps, or the newest. */
    private UUID sameWoman(Participation participation) {
        return twins.of(participation).map(Participation::id).orElse(null);
    }

    /** @param apart the protected names that whoever asks may see */
    static PersonSummary summary(Person person, Map<UUID, ProtectedName> apart) {
        ProtectedName hers = apart.get(person.id());
        return hers == null ? new PersonSummary(person.id(), person.name(), person.nameState(), person.birthDate())
                : new PersonSummary(person.id(), hers.name(), person.nameState(), hers.birthDate());
    }
}
