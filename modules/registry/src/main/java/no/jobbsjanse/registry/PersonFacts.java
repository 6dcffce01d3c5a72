package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What Folkeregisteret has told of a woman, as far as it is kept.
 *
 * @param state how far the look-up has come
 * @param name {@code null} for none, kept apart or not
 * @param birthDate likewise
 * @param gender or {@code null}
 * @param status personstatus, or {@code null}
 */
record PersonFacts(NameState state, PersonName name, LocalDate birthDate, Gender gender, String status) {

    boolean isKnown() {
        return state == NameState.FOUND || state == NameState.PROTECTED;
    }

    /** As history writes them. What she was taken for before an answer, by her number alone, is not told by anybody. */
    Map<PersonFact, String> texts() {
        Map<PersonFact, String> texts = new EnumMap<>(PersonFact.class);
        if (isKnown()) {
            put(texts, PersonFact.NAME, name == null ? null : name.full());
            put(texts, PersonFact.BIRTH_DATE, birthDate);
            put(texts, PersonFact.GENDER, gender);
            put(texts, PersonFact.REGISTER_STATUS, status);
        }
        put(texts, PersonFact.PROTECTED, state == NameState.PROTECTED ? true : null);
        put(texts, PersonFact.REFUSED, state.isRefused() ? true : null);
        return texts;
    }

    private static void put(Map<PersonFact, String> texts, PersonFact fact, Object value) {
        if (value != null) {
            texts.put(fact, value.toString());
        }
    }
}
