package no.jobbsjanse.registry;

import java.time.LocalDate;

/** What Folkeregisteret answered to a number. */
public sealed interface NameAnswer {

    /**
     * It knows the person.
     *
     * @param number the number in use today; differs from the one asked for when a D-number has been replaced
     * @param name her name; never {@code null}: an answer without one is no answer yet
     * @param birthDate {@code null} if none was given
     * @param gender as registered, {@code null} for a code that is not known here
     * @param protection of the address
     * @param status personstatus as given (bosatt, utflyttet, doed …), {@code null} if none was given
     */
    record Found(NationalId number, PersonName name, LocalDate birthDate, Gender gender, Protection protection,
            String status) implements NameAnswer {
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
