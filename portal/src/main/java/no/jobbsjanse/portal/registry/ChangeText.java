package no.jobbsjanse.portal.registry;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Discharge;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.PersonFact;

/** What was changed, and by whom, in words; nothing of the values. */
public final class ChangeText {

    private static final Set<ChangeSource> NOT_TYPED =
            EnumSet.of(ChangeSource.FOLKEREGISTERET, ChangeSource.IMDI, ChangeSource.MERGER);

    private ChangeText() {
    }

    /** What a key of history means; the key itself if this version does not know it. */
    public static String label(String key, Texts texts) {
        if (key.equals(Discharge.HISTORY_KEY)) {
            return texts.get("history.discharged");
        }
        Optional<Field<?>> field = DataDictionary.field(key);
        if (field.isEmpty()) {
            return PersonFact.of(key).isPresent() ? texts.get("history." + key) : key;
        }
        String label = texts.get("field." + key);
        return field.get().kind() == Kind.PARTICIPATION ? label
                : texts.get("activity." + field.get().kind().name().toLowerCase(Locale.ROOT)) + ": "
                        + label.toLowerCase(texts.getLanguage().locale());
    }

    /** Who, and from where. Where nobody has typed anything, the source says it all. */
    public static String by(ChangeSource source, String by, Texts texts) {
        String words = texts.get("history.source." + source);
        return NOT_TYPED.contains(source) ? words : texts.format("history.by", by, words);
    }
}
