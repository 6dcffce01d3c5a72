package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Saves one field: the only way in which a registered participation changes, whether by form, import or interface.
 * Value, history and version are written in one transaction, or nothing is.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Autosave {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    @Inject
    private FieldRules rules;

    @Inject
    private NumberChange numberChange;

    @Inject
    private Periods periods;

    @Inject
    private NorwegianClock clock;

    /**
     * Saves one field. The same operation again has no second effect; a value that is already there changes nothing. A
     * row is added by the first field of it that is saved, taken away by {@code <kind>.removed}.
     *
     * @throws BrokenRule if the value is refused, or {@code registration.refused}; nothing is changed
     * @throws EditConflict if somebody else has changed the same field since the version the save is based on
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    public Saved save(Mandate mandate, FieldSave save) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        Participation participation = repository.findForChange(mandate.scope(), save.participation())
                .orElseThrow(NoSuchParticipation::new);
        Field<?> field = DataDictionary.field(save.field()).orElseThrow(() -> new BrokenRule("field.unknown"));
        Object entry = field.kind() == Kind.PARTICIPATION ? participation
                : field.kind().rowOf(participation, Objects.requireNonNull(save.row(), "row"));
        Optional<FieldChange> done = repository.changeBy(mandate.scope(), save.operation());
        Map<String, String> alsoChanged = new HashMap<>();
        if (done.isEmpty()) {
            refuseBlocked(participation, field);
            if (field == DataDictionary.NATIONAL_ID) {
                numberChange.save(mandate, participation, save);
            } else {
                saveValue(mandate, participation, entry, field, save, alsoChanged);
            }
        }
        return new Saved(done.map(FieldChange::version).orElse(participation.version()),
                done.map(FieldChange::changedAt).orElse(participation.changedAt()), Progress.of(participation),
                hidden(field.kind(), entry), settings.programme().notices(participation, clock.today()), alsoChanged);
    }

    /** Keys of the fields that do not apply to an entry. */
    static Set<String> hidden(Kind kind, Object entry) {
        return DataDictionary.fields(kind).stream().filter(field -> !field.appliesTo(entry)).map(Field::key)
                .collect(Collectors.toSet());
    }

    /** Of whoever cannot be registered here nothing may be changed but the number: it may have been mistyped. */
    private static void refuseBlocked(Participation participation, Field<?> field) {
        if (participation.isRefused() && field != DataDictionary.NATIONAL_ID
                && participation.person().nameState() == NameState.REFUSED) {
            throw new BrokenRule("registration.refused");
        }
    }

    private <T> void saveValue(Mandate mandate, Participation participation, Object entry, Field<T> field,
            FieldSave save, Map<String, String> alsoChanged) {
        T value = parse(field, save.value());
        String before = field.text(entry);
        String after = value == null ? null : field.type().format(value);
        if (Objects.equals(before, after)) {
            return;
        }
        refuseConflict(mandate, participation, save, before);
        rules.check(mandate, participation, entry, field, value);
        participation.changed(clock.now());
        field.write(entry, value);
        if (entry instanceof ActivityRow row) {
            participation.add(row);
        }
        repository.keep(new FieldChange(participation, field.key(), before, after, save.source(), mandate.actor())
                .inRow(save.row()).by(save.operation()));
        if (field == ExitFields.REASON) {
            emptySubreason(mandate, participation, save.source(), alsoChanged);
        }
        if (participation.dischargedAt() != null
                && (participation.endedOn() == null || !Completeness.missing(participation).isEmpty())) {
            throw new BrokenRule("discharged.mustStayComplete");
        }
        if (field == DataDictionary.STARTED_ON || field == DataDictionary.ENDED_ON) {
            claimPeriod(mandate, participation);
        }
    }

    private <T> T parse(Field<T> field, String text) {
        if (text != null && !text.isBlank()) {
            return field.type().parse(text.strip(), settings.numbers());
        }
        if (field.requiredFor().contains(Requirement.CREATE)) {
            throw new BrokenRule("field.required");
        }
        return null;
    }

    private void refuseConflict(Mandate mandate, Participation participation, FieldSave save, String theirs) {
        if (participation.version() <= save.basedOn()) {
            return;
        }
        repository.changeAfter(mandate.scope(), save).ifPresent(change -> {
            throw new EditConflict(theirs, change.changedByName(), change.changedAt(), participation.version());
        });
    }

    /** A sub reason belongs to its main reason. */
    private void emptySubreason(Mandate mandate, Participation participation, ChangeSource source,
            Map<String, String> alsoChanged) {
        String before = ExitFields.SUBREASON.text(participation);
        if (before != null) {
            ExitFields.SUBREASON.write(participation, null);
            repository.keep(new FieldChange(participation, ExitFields.SUBREASON.key(), before, null, source,
                    mandate.actor()));
            alsoChanged.put(ExitFields.SUBREASON.key(), null);
        }
    }

    private void claimPeriod(Mandate mandate, Participation participation) {
        byte[] number = participation.person().identifier().index();
        if (!periods.claim(mandate.scope(), participation.id(), number, participation.startedOn(),
                participation.endedOn())) {
            throw new BrokenRule("startedOn.overlaps");
        }
    }
}
