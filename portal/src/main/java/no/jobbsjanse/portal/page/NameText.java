package no.jobbsjanse.portal.page;

import java.util.Locale;
import java.util.regex.Pattern;
import no.jobbsjanse.registry.PersonName;

/** Names for reading. Folkeregisteret's test register gives them in capitals only; anything else is shown as given. */
public final class NameText {

    private static final Pattern WORD = Pattern.compile("(^|[\\s'-])(\\p{L})");
    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    private NameText() {
    }

    /** The whole name. */
    public static String of(PersonName name) {
        return of(name.full());
    }

    /** The same of a name written as one. */
    public static String of(String full) {
        return full.equals(full.toUpperCase(NORWEGIAN)) ? WORD.matcher(full.toLowerCase(NORWEGIAN))
                .replaceAll(word -> word.group(1) + word.group(2).toUpperCase(NORWEGIAN)) : full;
    }
}
