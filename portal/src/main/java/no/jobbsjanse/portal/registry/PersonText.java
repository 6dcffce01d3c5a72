package no.jobbsjanse.portal.registry;

import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.NameText;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.PersonSummary;

/**
 * A participant in words: her name, or how its look-up stands.
 *
 * @param state as in {@link NameState}
 * @param name name, or what stands in its place
 * @param explanation a sentence on it; empty when there is nothing to explain
 * @param birthDate {@code 01.01.1990}; empty while unknown
 * @param retryable whether asking again at once makes sense
 */
public record PersonText(NameState state, String name, String explanation, String birthDate, boolean retryable) {

    static PersonText of(PersonSummary person, Texts texts) {
        boolean found = person.nameState() == NameState.FOUND;
        return new PersonText(person.nameState(),
                found ? NameText.of(person.name()) : texts.get("name." + person.nameState()),
                found ? "" : texts.get("name." + person.nameState() + ".explanation"),
                DateText.day(person.birthDate()),
                person.nameState() == NameState.UNKNOWN);
    }

    PersonText explainedBy(String sentence) {
        return new PersonText(state, name, sentence, birthDate, true);
    }

    /** For {@code name.js}. */
    String json() {
        return Answer.object().add("name", name).add("explanation", explanation)
                .add("birthDate", birthDate).add("waiting", isWaiting()).add("alarming", isAlarming()).add("retryable", retryable)
                .build().toString();
    }

    /** Whether an answer is still to come. */
    public boolean isWaiting() {
        return state == NameState.WAITING;
    }

    /** Whether something is wrong with the number. */
    public boolean isAlarming() {
        return state == NameState.UNKNOWN || state == NameState.REFUSED;
    }
}
