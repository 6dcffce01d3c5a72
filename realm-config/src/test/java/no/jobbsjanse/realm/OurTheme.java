package no.jobbsjanse.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The theme of this module, as it is packed. */
final class OurTheme {

    static final Path ROOT = Path.of("target", "classes", "theme", "jobbsjansen");

    private OurTheme() {
    }

    /** Our texts of a type ({@code login}, {@code email}) in a language. */
    static Properties texts(String type, String language) {
        return properties(ROOT.resolve(type).resolve("messages/messages_" + language + ".properties"));
    }

    static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the theme with one of these endings. */
    static List<Path> files(String... endings) {
        try (var files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
