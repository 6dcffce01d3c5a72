package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.List;

/** What Folkeregisteret answered to a number. */
public sealed interface NameAnswer {

    /**
     * It knows the person.
     *
     * @param number the number in use today; differs from the one asked for when a D-number has been replaced
     * @param name her name; {@code null} only under address protection: else an answer without one is no answer yet
     * @param birthDate {@code null} if none was given
     * @param gender as registered, {@code null} for a code that is not known here
     * @param protection of the address
     * @param status personstatus as given (bosatt, utflyttet, doed …), {@code null} if none was given
     * @param citizenships those in force, as codes of three letters, in the order in which they were given
     * @param birthCountry as code of three letters, {@code null} if none was given
     */
    record Found(NationalId number, PersonName name, LocalDate birthDate, Gender gender, Protection protection,
            String status, List<String> citizenships, String birthCountry) implements NameAnswer {

        /** Without citizenship and country of birth. */
        public Found(NationalId number, PersonName name, LocalDate birthDate, Gender gender, Protection protection,
                String status) {
            this(number, name, birthDate, gender, protection, status, List.of(), null);
        }
    }

    /** It does not know the number. */
    record Unknown() implements NameAnswer {
    }

    /** Adressebeskyttelse, folkeregisterloven § 10-4. */
    enum Protection {
        /** Ugradert, or klientadresse: nothing to protect here, no address is kept. */
        NONE,
        /** Fortrolig («kode 7»). */
        CONFIDENTIAL,
        /** Strengt fortrolig («kode 6»): being registered here would give her away. */
        STRICTLY_CONFIDENTIAL
    }
}
