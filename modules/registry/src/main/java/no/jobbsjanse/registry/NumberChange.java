package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/**
 * Corrects a number. Everything registered stays; the number is checked as if it were new, and asked for again. If it is
 * that of a woman who took part here before, this becomes another period of hers.
 */
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

    @Inject
    private Event<NameChanged> nameChanged;

    void save(Mandate mandate, Participation participation, FieldSave save, ChangeSource source) {
        NationalId number = parse(save.value());
        NationalId old = participation.person().identifier().number(settings.vault());
        if (!old.equals(number)) {
            repository.changeAfter(mandate.scope(), save).ifPresent(change -> {
                throw new EditConflict(DataDictionary.NATIONAL_ID, old.digits(), change.changedByName(),
                        change.changedAt(), participation.version());
            });
            correct(mandate.scope(), participation, number);
            repository.keep(new FieldChange(participation, save.field(), old.toString(), number.toString(),
                    source, mandate.actor()).by(save.operation()));
        }
        // Typed once more, though unchanged, it asks for the name once more.
        if (participation.person().nameState() != NameState.FOUND) {
            numberEntered.fire(new NumberEntered(participation.person().id(), participation.scope(), mandate.actor()));
        }
    }

    private void correct(Scope scope, Participation participation, NationalId number) {
        byte[] index = settings.vault().index(number);
        RegistrationLimits.checkWoman(number, clock.today());
        Optional<AgeException> exception = ages.check(scope, index, number.birthDate(clock.today()),
                participation.startedOn(), clock.today());
        repository.awaitNumber(index);
        Person mistaken = participation.person();
        protectedNames.forget(mistaken);
        Optional<Participation> known = repository.withNumber(scope, index);
        if (known.isPresent()) {
            join(scope, participation, known.get());
        } else {
            mistaken.identifyBy(number, settings.vault(), clock.now());
        }
        claimPeriods(scope, participation, index);
        participation.changed(clock.now());
        exception.ifPresent(allowed -> ages.note(participation, allowed));
    }

    /** A woman who took part here before, and has ended: this is her new period, if it comes after the former ones. */
    private void join(Scope scope, Participation participation, Participation latest) {
        if (latest.endedOn() == null) {
            throw new BrokenRule("nationalId.alreadyRegistered", latest.id());
        }
        if (latest.isRefused()) {
            throw new BrokenRule("registration.refused");
        }
        Person mistaken = participation.person();
        if (!participation.startedOn().isAfter(latest.endedOn()) || repository.ofPerson(scope, mistaken.id()).size() > 1) {
            throw new BrokenRule("nationalId.tookPartBefore", latest.id());
        }
        participation.isOf(latest.person());
        protectedNames.erase(mistaken);
        mistaken.wasNobody(clock.now());
        nameChanged.fire(new NameChanged(mistaken.id(), scope));
    }

    private NationalId parse(String text) {
        if (text == null || text.isBlank()) {
            throw new BrokenRule("field.required");
        }
        return NationalId.parse(text.strip(), settings.numbers());
    }

    /** Of all her periods here: the new number may be taken by somebody elsewhere in any of them. */
    private void claimPeriods(Scope scope, Participation changed, byte[] index) {
        List<Participation> all = new ArrayList<>(repository.ofPerson(scope, changed.person().id()));
        if (!all.contains(changed)) {
            all.add(changed);
        }
        for (Participation one : all) {
            if (!periods.claim(scope, one.id(), index, one.startedOn(), one.endedOn())) {
                throw new BrokenRule("nationalId.openElsewhere");
            }
            periods.release(scope, one.id(), index);
            one.refused(changed.person().nameState().isRefused());
        }
    }
}
