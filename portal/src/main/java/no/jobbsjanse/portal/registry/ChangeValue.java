package no.jobbsjanse.portal.registry;

import java.time.LocalDate;
import java.util.Optional;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.NameText;
import no.jobbsjanse.registry.Change;
import no.jobbsjanse.registry.Discharge;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.PersonFact;

/** What stood there before a change, and after it, in words. */
final class ChangeValue {

    private ChangeValue() {
    }

    static String before(Change change, FieldValues words, Texts texts) {
        return of(change, change.oldValue(), words, texts);
    }

    static String after(Change change, FieldValues words, Texts texts) {
        return of(change, change.newValue(), words, texts);
    }

    private static String of(Change change, String stored, FieldValues words, Texts texts) {
        Optional<PersonFact> fact = PersonFact.of(change.key());
        if (fact.isPresent()) {
            return change.hidden() ? texts.get("history.hidden") : fact(fact.get(), stored, texts);
        }
        if (stored == null) {
            return texts.get("history.empty");
        }
        if (change.field() == null) {
            return change.key().equals(Discharge.HISTORY_KEY) ? DateText.day(LocalDate.parse(stored)) : stored;
        }
        return change.field().type() instanceof FieldType.Flag ? texts.get("history.yes")
                : words.of(change.field(), stored);
    }

    /** What Folkeregisteret has told, in words; a code nobody has heard of as it came. */
    private static String fact(PersonFact fact, String stored, Texts texts) {
        return switch (fact) {
            case PROTECTED, REFUSED, FOR_IMDI -> texts.get(stored == null ? "history.no" : "history.yes");
            case NAME -> stored == null ? texts.get("history.empty") : NameText.of(stored);
            case BIRTH_DATE -> stored == null ? texts.get("history.empty") : DateText.day(LocalDate.parse(stored));
            case GENDER, REGISTER_STATUS -> stored == null ? texts.get("history.empty")
                    : Optional.of(texts.optional(fact.key() + "." + stored)).filter(words -> !words.isEmpty())
                            .orElse(stored);
            case SAME_WOMAN, AGE_EXCEPTION -> stored == null ? texts.get("history.empty") : stored;
        };
    }
}
