package no.jobbsjanse.registry;

import java.util.Arrays;
import java.util.Optional;

/** What history tells of a woman herself beside the fields of the dictionary. Nobody types it, and nothing restores it. */
public enum PersonFact {
    /** Her whole name. Hidden from those who may not see protected people, once her address has been protected. */
    NAME("person.name", true),
    /** Her birth date. Hidden likewise. */
    BIRTH_DATE("person.birthDate", true),
    /** {@link Gender}. */
    GENDER("person.gender", false),
    /** Personstatus as Folkeregisteret gives it. */
    REGISTER_STATUS("person.registerStatus", false),
    /** Whether her address is protected: {@code true} or nothing. */
    PROTECTED("person.protected", false),
    /** Whether she cannot be registered here, for whatever reason: {@code true} or nothing. */
    REFUSED("person.refused", false),
    /** The number, masked, of another person here who is the same woman. */
    SAME_WOMAN("person.sameWoman", false),
    /** Whether her registration is for IMDi to settle: {@code true} or nothing. */
    FOR_IMDI("person.forImdi", false),
    /** IMDi's permission for her age: its reference. */
    AGE_EXCEPTION("person.ageException", false);

    private final String key;
    private final boolean name;

    PersonFact(String key, boolean name) {
        this.key = key;
        this.name = name;
    }

    /** Under which history knows it. */
    public String key() {
        return key;
    }

    /** Whether it tells who she is. */
    boolean tellsWho() {
        return name;
    }

    /** The fact with a key; empty for a field. */
    public static Optional<PersonFact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
