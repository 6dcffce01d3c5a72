package no.jobbsjanse.dev.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.database.Project;

/** What the pages say, read from the portal's own texts. */
enum Words {
    BOKMAAL("nb"), NYNORSK("nn");

    private static final String FILE = "portal/src/main/resources/no/jobbsjanse/portal/texts_%s.properties";
    private static final String PLACEHOLDER = "\\{\\d+}";

    private final String code;
    private final Properties texts = new Properties();

    Words(String code) {
        this.code = code;
        Path file = Project.root().resolve(FILE.formatted(code));
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in {@code lang}. */
    String code() {
        return code;
    }

    /** A text with values put in. */
    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return values.length == 0 ? text : new MessageFormat(text, Locale.forLanguageTag(code)).format(values);
    }

    /** A text with anything where it has placeholders. */
    Pattern like(String key) {
        return Pattern.compile(Stream.of(get(key).split(PLACEHOLDER, -1)).map(Words::literally)
                .collect(Collectors.joining(".+", "^", "$")));
    }

    /** Also for the browser, whose patterns know no quotation. */
    static String literally(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }
}
