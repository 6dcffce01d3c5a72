package no.jobbsjanse.dev.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import no.jobbsjanse.dev.database.Project;

/** What Keycloak's pages say, read from the theme's own texts. */
record LoginTexts(String language) {

    private static final String FILE =
            "realm-config/src/main/resources/theme/jobbsjansen/login/messages/messages_%s.properties";

    /** A text with values put in. */
    String get(String key, Object... values) {
        Path file = Project.root().resolve(FILE.formatted(language));
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return new MessageFormat(text, Locale.forLanguageTag(language)).format(values);
    }
}
