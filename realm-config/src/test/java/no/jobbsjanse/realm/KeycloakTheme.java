package no.jobbsjanse.realm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipFile;

/** Keycloak's own theme, of the version that the build manages, as unpacked from its distribution. */
final class KeycloakTheme {

    private static final Path UNPACKED = Path.of("target", "keycloak");

    private KeycloakTheme() {
    }

    /**
     * A file of the theme.
     *
     * @param path below {@code theme/}, such as {@code base/login/info.ftl}
     * @return its bytes, or nothing when Keycloak has no such file
     */
    static Optional<byte[]> file(String path) {
        try (var jar = new ZipFile(jar().toFile())) {
            var entry = jar.getEntry("theme/" + path);
            return entry == null ? Optional.empty() : Optional.of(jar.getInputStream(entry).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak's English texts, the ones all others are measured by; type is {@code login} or {@code email}. */
    static Properties englishTexts(String type) {
        var bytes = file("base/" + type + "/messages/messages_en.properties").orElseThrow();
        var texts = new Properties();
        try {
            texts.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Path jar() throws IOException {
        try (var files = Files.walk(UNPACKED)) {
            return files.filter(file -> file.getFileName().toString().contains("keycloak-themes")).filter(Files::isRegularFile)
                    .findFirst().orElseThrow(() -> new IOException("Keycloak's theme is not unpacked in " + UNPACKED));
        }
    }
}
