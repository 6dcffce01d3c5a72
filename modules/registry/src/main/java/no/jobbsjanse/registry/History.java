package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.jobbsjanse.access.About;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.NameValue;
import no.jobbsjanse.registry.participation.Participation;

/** Every change of every field of a participation. Read here; written with each change, and never altered. */
@ApplicationScoped
@Transactional
@WithinScope
public class History {

    @Inject
    private ParticipationRepository repository;

    /**
     * All changes, the newest first.
     *
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    @Logged(Act.HISTORY)
    public List<Change> of(Mandate mandate, @About UUID id) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        Participation participation = repository.find(mandate.scope(), id).orElseThrow(NoSuchParticipation::new);
        return lines(participation, repository.history(mandate.scope(), id),
                repository.nameValues(mandate.scope(), participation.person().id()));
    }

    /** @param names what those lines say that tell who she is, as far as the transaction may see it */
    static List<Change> lines(Participation participation, List<FieldChange> history, Map<UUID, NameValue> names) {
        return history.stream().map(line ->
                PersonFact.of(line.field()).filter(PersonFact::tellsWho).isPresent()
                        ? nameChange(line, names.get(line.id())) : change(participation, line)).toList();
    }

    /** @param value what the line says; {@code null} if this mandate may not see it, or if it is not kept any more */
    private static Change nameChange(FieldChange line, NameValue value) {
        return new Change(line.version(), line.field(), null, null, value == null ? null : value.oldValue(),
                value == null ? null : value.newValue(), value == null, line.source(), line.changedAt(),
                line.changedByName(), false);
    }

    private static Change change(Participation participation, FieldChange line) {
        Field<?> field = DataDictionary.field(line.field()).orElse(null);
        return new Change(line.version(), line.field(), field, line.row(), line.oldValue(), line.newValue(), false,
                line.source(), line.changedAt(), line.changedByName(),
                field != null && isRestorable(participation, field, line));
    }

    /** A number is typed anew, a place is fixed, and what was required to register is never empty. */
    private static boolean isRestorable(Participation participation, Field<?> field, FieldChange line) {
        if (field == DataDictionary.NATIONAL_ID || field.type() instanceof FieldType.PlaceNumber
                || line.oldValue() == null && field.requiredFor().contains(Requirement.CREATE)) {
            return false;
        }
        Object entry = field.kind() == Kind.PARTICIPATION ? participation
                : field.kind().rowOf(participation, line.row());
        return !Objects.equals(line.oldValue(), field.text(entry));
    }
}
