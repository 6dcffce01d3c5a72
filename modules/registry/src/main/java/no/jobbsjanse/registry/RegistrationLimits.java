package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;

/**
 * Limits on who may take part from when. Ages are IMDi's (grant page of Jobbsjansen: women aged 18–55); the first day
 * is that of the scheme; how far ahead one may register is ours.
 *
 * @param minimumAge whole years at the start
 * @param maximumAge whole years at the start
 * @param daysAhead how many days after today a start or an end may lie
 */
record RegistrationLimits(int minimumAge, int maximumAge, int daysAhead) {

    private static final LocalDate FIRST_DAY_OF_JOBBSJANSEN = LocalDate.of(2013, 1, 1);

    /** @throws BrokenRule {@code startedOn.tooEarly} or {@code startedOn.tooLate} (with the limit in days) */
    void checkStart(LocalDate startedOn, LocalDate today) {
        if (startedOn.isBefore(FIRST_DAY_OF_JOBBSJANSEN)) {
            throw new BrokenRule("startedOn.tooEarly");
        }
        if (startedOn.isAfter(today.plusDays(daysAhead))) {
            throw new BrokenRule("startedOn.tooLate", daysAhead);
        }
    }

    /** @throws BrokenRule {@code endedOn.inFuture} (with the limit in days) */
    void checkEnd(LocalDate endedOn, LocalDate today) {
        if (endedOn.isAfter(today.plusDays(daysAhead))) {
            throw new BrokenRule("endedOn.inFuture", daysAhead);
        }
    }

    /** @throws BrokenRule {@code age.tooYoung} or {@code age.tooOld} (with age and limit), if the birth date is known */
    void checkAge(Optional<LocalDate> birthDate, LocalDate startedOn) {
        if (birthDate.isEmpty()) {
            return;
        }
        int age = Period.between(birthDate.get(), startedOn).getYears();
        if (age < minimumAge) {
            throw new BrokenRule("age.tooYoung", age, minimumAge);
        }
        if (age > maximumAge) {
            throw new BrokenRule("age.tooOld", age, maximumAge);
        }
    }

    /** @throws BrokenRule {@code nationalId.man} if the number tells for certain that it belongs to a man */
    static void checkWoman(NationalId number, LocalDate today) {
        if (number.gender(today).filter(Gender.MAN::equals).isPresent()) {
            throw new BrokenRule("nationalId.man");
        }
    }
}
