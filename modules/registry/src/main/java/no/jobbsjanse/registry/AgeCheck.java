package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/** Her age at the start: within the limits, or allowed by IMDi. */
@ApplicationScoped
class AgeCheck {

    private static final Actor IMDI = new Actor("imdi", "IMDi");

    @Inject
    private RegisterSettings settings;

    @Inject
    private AgeExceptions exceptions;

    @Inject
    private ParticipationRepository repository;

    @Inject
    private NorwegianClock clock;

    /**
     * Checks the age of somebody who is to be registered or to start on a day.
     *
     * @param number index of her number
     * @param registeredOn when she is, or was, registered
     * @return the exception that was needed; empty if none was
     * @throws BrokenRule {@code age.tooYoung} or {@code age.tooOld}
     */
    Optional<AgeException> check(Scope scope, byte[] number, Optional<LocalDate> birthDate, LocalDate startedOn,
            LocalDate registeredOn) {
        try {
            settings.limits().checkAge(birthDate, startedOn);
            return Optional.empty();
        } catch (BrokenRule outside) {
            return Optional.of(exceptions.find(scope, number, registeredOn).orElseThrow(() -> outside));
        }
    }

    /** Checks another start of somebody who is registered. */
    void check(Participation participation, LocalDate startedOn) {
        check(participation.scope(), participation.person().identifier().index(), birthDate(participation.person()),
                startedOn, registeredOn(participation));
    }

    /** Whether a birth date that was not known before lets her take part in all of these. */
    boolean areAllowed(List<Participation> participations, LocalDate birthDate) {
        try {
            for (Participation one : participations) {
                check(one.scope(), one.person().identifier().index(), Optional.ofNullable(birthDate), one.startedOn(),
                        registeredOn(one)).ifPresent(exception -> note(one, exception));
            }
            return true;
        } catch (BrokenRule outside) {
            return false;
        }
    }

    /** Her birth date; where it is not kept, that of her number, if it tells. */
    Optional<LocalDate> birthDate(Person person) {
        return Optional.ofNullable(person.birthDate())
                .or(() -> person.identifier().number(settings.vault()).birthDate(clock.today()));
    }

    /** History tells that IMDi has allowed it. */
    void note(Participation participation, AgeException exception) {
        List<String> line = List.of(PersonFact.AGE_EXCEPTION.key());
        if (repository.everChanged(participation.scope(), participation.id(), line).isEmpty()) {
            repository.keep(new FieldChange(participation, PersonFact.AGE_EXCEPTION.key(), null, exception.reference(),
                    ChangeSource.IMDI, IMDI));
        }
    }

    private static LocalDate registeredOn(Participation participation) {
        return participation.createdAt().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate();
    }
}
