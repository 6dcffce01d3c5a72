package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;

/** Corrects a number. Everything registered stays; the number is checked as if it were new, and asked for again. */
@ApplicationScoped
class NumberChange {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    @Inject
    private Periods periods;

    @Inject
    private ProtectedNames protectedNames;

    @Inject
    private AgeCheck ages;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<NumberEntered> numberEntered;

    void save(Mandate mandate, Participation participation, FieldSave save) {
        NationalId number = parse(save.value());
        NationalId old = participation.person().identifier().number(settings.vault());
        if (!old.equals(number)) {
            repository.changeAfter(mandate.scope(), save).ifPresent(change -> {
                throw new EditConflict(old.digits(), change.changedByName(), change.changedAt(),
                        participation.version());
            });
            Optional<AgeException> exception = check(mandate.scope(), participation, number);
            protectedNames.forget(participation.person());
            participation.person().identifyBy(number, settings.vault(), clock.now());
            claimPeriods(mandate.scope(), participation, number);
            participation.changed(clock.now());
            exception.ifPresent(allowed -> ages.note(participation, allowed));
            repository.keep(new FieldChange(participation, save.field(), old.toString(), number.toString(),
                    ChangeSource.FORM, mandate.actor()).by(save.operation()));
        }
        // Typed once more, though unchanged, it asks for the name once more.
        if (participation.person().nameState() != NameState.FOUND) {
            numberEntered.fire(new NumberEntered(participation.person().id(), participation.scope()));
        }
    }

    private NationalId parse(String text) {
        if (text == null || text.isBlank()) {
            throw new BrokenRule("field.required");
        }
        return NationalId.parse(text.strip(), settings.numbers());
    }

    private Optional<AgeException> check(Scope scope, Participation participation, NationalId number) {
        RegistrationLimits.checkWoman(number, clock.today());
        byte[] index = settings.vault().index(number);
        Optional<AgeException> exception = ages.check(scope, index, number.birthDate(clock.today()),
                participation.startedOn(), clock.today());
        repository.awaitNumber(index);
        Optional<Participation> known = repository.withNumber(scope, index);
        if (known.isPresent()) {
            throw new BrokenRule(known.get().endedOn() == null ? "nationalId.alreadyRegistered"
                    : "nationalId.tookPartBefore", known.get().id());
        }
        return exception;
    }

    /** Of all her periods here: the new number may be taken by somebody elsewhere in any of them. */
    private void claimPeriods(Scope scope, Participation changed, NationalId number) {
        byte[] index = settings.vault().index(number);
        List<Participation> all = repository.ofPerson(scope, changed.person().id());
        for (Participation one : all) {
            if (!periods.claim(scope, one.id(), index, one.startedOn(), one.endedOn())) {
                throw new BrokenRule("nationalId.openElsewhere");
            }
            periods.release(scope, one.id(), index);
            one.refused(false);
        }
    }
}
