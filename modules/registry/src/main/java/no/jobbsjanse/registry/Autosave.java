package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Saves fields: the only way in which a registered participation changes, whether by form, import or interface.
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
     * Saves one field of the form. The same operation again has no second effect; a value that is already there changes
     * nothing. A row is added by the first field of it that is saved, taken away by {@code <kind>.removed}.
     *
     * @throws RefusedField if the value is refused; nothing is changed
     * @throws BrokenRule {@code registration.refused}, {@code field.unknown}, {@code discharged.mustStayComplete}
     * @throws EditConflict if somebody else has changed the same field since the version the save is based on
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    @Logged(Act.CHANGE)
    public Saved save(Mandate mandate, FieldSave save) {
        return save(mandate, List.of(save), ChangeSource.FORM);
    }

    /**
     * Saves several fields of one participation, or of one row of it, in their order: all, or none.
     *
     * @param source where they come from
     * @throws RefusedField as {@link #save(Mandate, FieldSave)}, and so the others
     */
    @Logged(Act.CHANGE)
    public Saved save(Mandate mandate, List<FieldSave> saves, @Told("source") ChangeSource source) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        Participation participation = repository.findForChange(mandate.scope(), saves.get(0).participation())
                .orElseThrow(NoSuchParticipation::new);
        // Before anything is written: what is emptied on the way is nobody else's change.
        saves.forEach(save -> refuseConflict(mandate, participation, save));
        long before = participation.version();
        Map<String, String> alsoChanged = new HashMap<>();
        Saved saved = null;
        for (FieldSave save : saves) {
            saved = save(mandate, participation, save, source, alsoChanged);
        }
        if (participation.version() > before && participation.dischargedAt() != null
                && (participation.endedOn() == null || !Completeness.missing(participation).isEmpty())) {
            throw new BrokenRule("discharged.mustStayComplete");
        }
        return saved;
    }

    private Saved save(Mandate mandate, Participation participation, FieldSave save, ChangeSource source,
            Map<String, String> alsoChanged) {
        Field<?> field = field(save);
        Optional<FieldChange> done = repository.changeBy(mandate.scope(), save.operation());
        if (done.isEmpty()) {
            refuseBlocked(participation, field);
            try {
                if (field == DataDictionary.NATIONAL_ID) {
                    numberChange.save(mandate, participation, save, source);
                } else {
                    saveValue(mandate, participation, field, save, source, alsoChanged);
                }
            } catch (BrokenRule rule) {
                throw new RefusedField(field, rule);
            }
        }
        return new Saved(done.map(FieldChange::version).orElse(participation.version()),
                done.map(FieldChange::changedAt).orElse(participation.changedAt()), Progress.of(participation),
                hidden(field.kind(), entry(participation, field, save)),
                settings.programme().notices(participation, clock.today()), alsoChanged);
    }

    private static Field<?> field(FieldSave save) {
        return DataDictionary.field(save.field()).orElseThrow(() -> new BrokenRule("field.unknown"));
    }

    private static Object entry(Participation participation, Field<?> field, FieldSave save) {
        return field.kind() == Kind.PARTICIPATION ? participation
                : field.kind().rowOf(participation, Objects.requireNonNull(save.row(), "row"));
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

    private <T> void saveValue(Mandate mandate, Participation participation, Field<T> field, FieldSave save,
            ChangeSource source, Map<String, String> alsoChanged) {
        Object entry = entry(participation, field, save);
        T value = parse(field, save.value());
        String before = field.text(entry);
        String after = value == null ? null : field.type().format(value);
        if (Objects.equals(before, after)) {
            return;
        }
        rules.check(mandate, participation, entry, field, value);
        if (field == DataDictionary.ENDED_ON && value == null && participation.dischargedAt() != null) {
            throw new BrokenRule("discharged.mustStayComplete");
        }
        participation.changed(clock.now());
        field.write(entry, value);
        if (entry instanceof ActivityRow row) {
            participation.add(row);
        }
        repository.keep(new FieldChange(participation, field.key(), before, after, source, mandate.actor())
                .inRow(save.row()).by(save.operation()));
        if (field == ExitFields.REASON) {
            emptySubreason(mandate, participation, source, alsoChanged);
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

    /** Whoever sends what is there already does not disagree with anybody. A number is compared where it is changed. */
    private void refuseConflict(Mandate mandate, Participation participation, FieldSave save) {
        Field<?> field = field(save);
        if (participation.version() <= save.basedOn() || field == DataDictionary.NATIONAL_ID
                || repository.changeBy(mandate.scope(), save.operation()).isPresent()) {
            return;
        }
        String theirs = field.text(entry(participation, field, save));
        if (!Objects.equals(theirs, wanted(field, save.value()))) {
            repository.changeAfter(mandate.scope(), save).ifPresent(change -> {
                throw new EditConflict(field, theirs, change.changedByName(), change.changedAt(),
                        participation.version());
            });
        }
    }

    private <T> String wanted(Field<T> field, String text) {
        try {
            T value = parse(field, text);
            return value == null ? null : field.type().format(value);
        } catch (BrokenRule rule) {
            throw new RefusedField(field, rule);
        }
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
