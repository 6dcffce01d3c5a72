package no.jobbsjanse.portal.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.ConnectedSystem;
import no.jobbsjanse.access.FaqEntry;
import no.jobbsjanse.registry.Code;

/**
 * The words of the portal in the language of the request; in pages {@code #{t.get('key')}}. A missing key is a fault of
 * ours and fails loudly; a test holds both languages beside each other.
 */
@Named("t")
@RequestScoped
public class Texts {

    private static final String BUNDLE = "no.jobbsjanse.portal.texts";

    private Language language;

    private ResourceBundle texts;

    protected Texts() {
    }

    /** For the language of a request. */
    @Inject
    public Texts(HttpServletRequest request) {
        this(Language.of(request));
    }

    Texts(Language language) {
        this.language = language;
    }

    /** For work that has no request, such as a push to an open page. */
    public static Texts in(Language language) {
        return new Texts(language);
    }

    /** The language. */
    public Language getLanguage() {
        return language;
    }

    /** @throws java.util.MissingResourceException if nobody has written the text */
    public String get(String key) {
        return texts().getString(key);
    }

    /** A text that not everything has; empty if it is not written. */
    public String optional(String key) {
        return texts().containsKey(key) ? texts().getString(key) : "";
    }

    private ResourceBundle texts() {
        if (texts == null) {
            texts = ResourceBundle.getBundle(BUNDLE, language.locale());
        }
        return texts;
    }

    /** A text with values put in, {@code {0}} the first. */
    public String format(String key, Object... values) {
        return new MessageFormat(get(key), language.locale()).format(values);
    }

    /** With one value; Expression Language does not do varargs reliably. */
    public String with(String key, Object value) {
        return format(key, value);
    }

    /** {@code <key>.one} for 1, else {@code <key>.many} with the number put in; {@code <key>.none} for 0. */
    public String count(String key, long number) {
        return number == 0 ? get(key + ".none") : number == 1 ? get(key + ".one") : format(key + ".many", number);
    }

    /** What is wrong, in words. */
    public String of(BrokenRule rule) {
        return format("rule." + rule.key(), rule.arguments().toArray());
    }

    /** The label of a code. */
    public String of(Code code) {
        return language == Language.NYNORSK ? code.nynorsk() : code.bokmaal();
    }

    /** The name of a system. */
    public String of(ConnectedSystem system) {
        return language == Language.NYNORSK ? system.nynorsk() : system.bokmaal();
    }

    /** A question that is asked again and again. */
    public String questionOf(FaqEntry entry) {
        return language == Language.NYNORSK ? entry.questionNynorsk() : entry.questionBokmaal();
    }

    /** The answer to the same. */
    public String answerOf(FaqEntry entry) {
        return language == Language.NYNORSK ? entry.answerNynorsk() : entry.answerBokmaal();
    }

    /** Words in a row: «a, b og c». */
    public String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + get("list.and") + " " + words.get(last);
    }
}
