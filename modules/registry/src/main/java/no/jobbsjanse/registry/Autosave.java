package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Operation;
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
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<NumberEntered> numberEntered;

    /**
     * Saves one field. The same operation again has no second effect and gives the same answer; a value that is
     * already there changes nothing.
     *
     * @throws BrokenRule if the value is refused; nothing is changed
     * @throws EditConflict if somebody else has changed the same field since the version the save is based on
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    public Saved save(Mandate mandate, FieldSave save) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        Participation participation = repository.findForChange(mandate.scope(), save.participation())
                .orElseThrow(NoSuchParticipation::new);
        Optional<Operation> done = repository.operation(mandate.scope(), save.operation());
        if (done.isPresent()) {
            return new Saved(done.get().version(), done.get().performedAt(), Progress.of(participation));
        }
        Field<?> field = DataDictionary.field(save.field()).orElseThrow(() -> new BrokenRule("field.unknown"));
        if (field == DataDictionary.NATIONAL_ID) {
            saveNumber(mandate, participation, save);
        } else {
            saveValue(mandate, participation, field, save);
        }
        repository.keep(new Operation(save.operation(), participation));
        return new Saved(participation.version(), participation.changedAt(), Progress.of(participation));
    }

    private <T> void saveValue(Mandate mandate, Participation participation, Field<T> field, FieldSave save) {
        T value = parse(field, save.value());
        T old = field.read(participation);
        if (Objects.equals(old, value)) {
            return;
        }
        refuseConflict(mandate.scope(), participation, save, field.text(participation));
        check(participation, field, value);
        String before = field.text(participation);
        field.write(participation, value);
        record(mandate, participation, save.field(), before, field.text(participation));
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

    private void check(Participation participation, Field<?> field, Object value) {
        if (field.type() instanceof FieldType.PlaceNumber) {
            throw new BrokenRule("place.fixed");
        }
        if (field == DataDictionary.STARTED_ON) {
            checkStart(participation, (LocalDate) value);
        }
        if (value != null && field.type() instanceof FieldType.CodeOf type) {
            codebook.require(type.list(), (String) value, participation.startedOn());
        }
    }

    private void checkStart(Participation participation, LocalDate startedOn) {
        settings.limits().checkStart(startedOn, clock.today());
        settings.limits().checkAge(Optional.ofNullable(participation.person().birthDate()), startedOn);
        if (participation.endedOn() != null && startedOn.isAfter(participation.endedOn())) {
            throw new BrokenRule("startedOn.afterEnd");
        }
    }

    private void saveNumber(Mandate mandate, Participation participation, FieldSave save) {
        NationalId number = parse(DataDictionary.NATIONAL_ID, save.value());
        NationalId old = participation.person().identifier().number(settings.vault());
        if (!old.equals(number)) {
            refuseConflict(mandate.scope(), participation, save, old.digits());
            checkNumber(mandate.scope(), participation, number);
            participation.person().identifyBy(number, settings.vault(), clock.now());
            record(mandate, participation, save.field(), old.toString(), number.toString());
        }
        // Typed once more, though unchanged, it asks for the name once more.
        if (participation.person().nameState() != NameState.FOUND) {
            numberEntered.fire(new NumberEntered(participation.person().id(), participation.scope()));
        }
    }

    private void checkNumber(Scope scope, Participation participation, NationalId number) {
        RegistrationLimits.checkWoman(number, clock.today());
        settings.limits().checkAge(number.birthDate(clock.today()), participation.startedOn());
        byte[] index = settings.vault().index(number);
        repository.awaitNumber(index);
        repository.withNumber(scope, index).ifPresent(known -> {
            throw new BrokenRule("nationalId.alreadyRegistered", known.id());
        });
    }

    private void refuseConflict(Scope scope, Participation participation, FieldSave save, String theirs) {
        repository.changeAfter(scope, participation.id(), save.field(), save.basedOn()).ifPresent(change -> {
            throw new EditConflict(theirs, change.changedByName(), change.changedAt(), participation.version());
        });
    }

    private void record(Mandate mandate, Participation participation, String field, String before, String after) {
        participation.changed(clock.now());
        repository.keep(new FieldChange(participation, field, before, after, FieldChange.Source.FORM,
                mandate.actor()));
    }
}
