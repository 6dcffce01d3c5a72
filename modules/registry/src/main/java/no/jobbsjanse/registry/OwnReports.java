package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.jobbsjanse.access.About;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Identifier;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/**
 * Makes the report that a participant may ask for (personvernforordningen art. 15): everything that is kept of her in the
 * place, how it has changed, and who has looked. A woman whom the place knows under two numbers gets one report. What
 * another municipality keeps of her is that one's to tell, and no other learns of it.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class OwnReports {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private ProtectedNames protectedNames;

    @Inject
    private Twins twins;

    @Inject
    private Onlookers onlookers;

    @Inject
    private RegisterSettings settings;

    /**
     * The report of whoever takes part in a participation.
     *
     * @return empty if there is none with this id where the mandate applies
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to see participants; to see protected ones if
     *     her address is protected, or may be: she cannot be registered, and nobody is told why
     */
    @Logged(Act.OWN_REPORT)
    public Optional<OwnReport> of(Mandate mandate, @About UUID id) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return repository.find(mandate.scope(), id).map(participation -> report(mandate, participation));
    }

    private OwnReport report(Mandate mandate, Participation asked) {
        List<Participation> hers = Stream.concat(repository.ofPerson(mandate.scope(), asked.person().id()).stream(),
                twins.others(asked).stream()).sorted(Comparator.comparing((Participation one) -> one.startedOn()).reversed())
                .toList();
        List<Person> persons = hers.stream().map(Participation::person).distinct().toList();
        Person person = asked.person();
        persons.forEach(one -> requireSeen(mandate, one));
        return new OwnReport(summary(mandate, person), person.gender(), person.registerStatus(), person.nameChangedAt(),
                persons.stream().flatMap(one -> one.identifiers().stream()).map(this::knownBy)
                        .sorted(Comparator.comparing(OwnReport.KnownBy::inUse)
                                .thenComparing(OwnReport.KnownBy::since).reversed()).toList(),
                hers.stream().map(one -> told(mandate, one)).toList(),
                onlookers.of(hers.stream().map(Participation::id).toList()));
    }

    private PersonSummary summary(Mandate mandate, Person person) {
        return Participations.summary(person, protectedNames.of(mandate, List.of(person)));
    }

    private void requireSeen(Mandate mandate, Person person) {
        if (!summary(mandate, person).isReportableBy(mandate)) {
            mandate.require(Permission.VIEW_PROTECTED);
        }
    }

    private OwnReport.KnownBy knownBy(Identifier identifier) {
        return new OwnReport.KnownBy(identifier.number(settings.vault()).digits(), identifier.inUse(),
                identifier.enteredAt());
    }

    private OwnParticipation told(Mandate mandate, Participation one) {
        Map<String, String> values = Participations.values(Kind.PARTICIPATION, one);
        one.person().identifierInUse().ifPresent(identifier -> values.put(DataDictionary.NATIONAL_ID.key(),
                identifier.number(settings.vault()).digits()));
        return new OwnParticipation(one.id(), one.createdAt(), one.createdBy(), one.changedAt(), one.dischargedAt(),
                values, rows(kind -> kind.rowsOf(one)), rows(kind -> kind.takenAwayOf(one)),
                History.lines(one, repository.history(mandate.scope(), one.id()),
                        repository.nameValues(mandate.scope(), one.person().id())));
    }

    private static Map<Kind, List<RowSheet>> rows(Function<Kind, List<? extends ActivityRow>> of) {
        Map<Kind, List<RowSheet>> rows = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).filter(kind -> kind != Kind.PARTICIPATION).forEach(kind -> rows.put(kind,
                of.apply(kind).stream().map(row -> new RowSheet(row.id(), Participations.values(kind, row),
                        Autosave.hidden(kind, row))).toList()));
        return rows;
    }
}
