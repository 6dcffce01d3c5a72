package no.jobbsjanse.portal.registry;

import jakarta.json.JsonObjectBuilder;
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
 * @param progress how the look-up stands in a word or two, for a list; empty when the name says it all
 * @param explanation a sentence on it; empty when there is nothing to explain
 * @param birthDate {@code 01.01.1990}; empty while unknown
 * @param retryable whether asking again at once makes sense
 */
public record PersonText(NameState state, String name, String progress, String explanation, String birthDate,
        boolean retryable) {

    /** Her name, or what stands in its place, without how its look-up stands. */
    public static PersonText of(PersonSummary person, Texts texts) {
        NameState state = person.nameState();
        boolean named = person.name() != null;
        String key = "name." + state + (named ? ".seen" : "");
        return new PersonText(state, named ? NameText.of(person.name()) : texts.get("name." + state),
                texts.optional(key + ".progress"), texts.optional(key + ".explanation"),
                DateText.day(person.birthDate()), state == NameState.UNKNOWN);
    }

    /** How a look-up that goes on stands. */
    PersonText waiting(String words, String sentence, boolean again) {
        return new PersonText(state, name, words, sentence, birthDate, again);
    }

    /** For {@code name.js}. */
    JsonObjectBuilder json() {
        return Answer.object().add("name", name).add("progress", progress).add("explanation", explanation)
                .add("birthDate", birthDate).add("waiting", isWaiting()).add("alarming", isAlarming())
                .add("retryable", retryable).add("blocked", isBlocked()).add("key", key());
    }

    /** What a page that cannot be changed piece by piece shows of her: it is loaded anew when this is another. */
    public String key() {
        return state + " " + name + " " + birthDate;
    }

    /** Whether an answer is still to come. */
    public boolean isWaiting() {
        return state == NameState.WAITING;
    }

    /** Whether something is wrong with the number. */
    public boolean isAlarming() {
        return state == NameState.UNKNOWN || isRefused();
    }

    /** Whether she cannot be registered here. */
    public boolean isRefused() {
        return state.isRefused();
    }

    /** Whether nothing but the number may be changed. */
    public boolean isBlocked() {
        return state == NameState.REFUSED;
    }
}
