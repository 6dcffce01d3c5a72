package no.jobbsjanse.dev.folkeregister;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The invented person behind a valid synthetic number; the same number always gives the same person.
 *
 * <p>Names are in ordinary case here; the register's answers write them in capitals, as the test register does.
 *
 * @param number       the number in use today, eleven digits
 * @param formerNumber the D-number she had before, if any
 * @param middleName   empty for most
 * @param birthDate    the date of the number in use
 * @param citizenship  ISO 3166 alpha-3; also the country of birth
 * @param diedOn       empty for the living
 */
public record SyntheticPerson(
        String number,
        Optional<String> formerNumber,
        String firstName,
        Optional<String> middleName,
        String lastName,
        LocalDate birthDate,
        Gender gender,
        String citizenship,
        Protection protection,
        Optional<LocalDate> diedOn) {

    /**
     * The person with this number, or the one who had it before and has another now.
     *
     * @throws IllegalArgumentException when it is not a valid synthetic number (see {@link SyntheticNumber})
     */
    public static SyntheticPerson of(String number) {
        return of(SyntheticNumber.parse(number)
                .orElseThrow(() -> new IllegalArgumentException("Not a valid synthetic number")));
    }

    static SyntheticPerson of(SyntheticNumber number) {
        return NamedPeople.find(number).orElseGet(() -> InventedNames.person(number));
    }

    /** First, middle and last name with spaces between. */
    public String fullName() {
        return firstName + middleName.map(name -> " " + name).orElse("") + " " + lastName;
    }

    /** The same person, known by another number from now on. */
    SyntheticPerson renumbered(SyntheticNumber now) {
        return new SyntheticPerson(now.digits(), Optional.of(number), firstName, middleName, lastName, birthDate, gender,
                citizenship, protection, diedOn);
    }

    boolean hasDNumber() {
        return SyntheticNumber.parse(number).orElseThrow().isDNumber();
    }

    /** Tells nothing, so that a person does not slip into a log. */
    @Override
    public String toString() {
        return "SyntheticPerson";
    }
}
