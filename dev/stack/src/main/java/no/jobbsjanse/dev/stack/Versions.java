package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The servers that Maven has put into {@code .run}, in the versions of the root POM. */
final class Versions {

    private Versions() {
    }

    static Path keycloak() {
        return existing(Project.runFolder().resolve("keycloak-" + version("keycloak")));
    }

    static Path payaraMicro() {
        return existing(Project.runFolder().resolve("payara-micro-" + version("payara") + ".jar"));
    }

    /** @throws StackFailed when the file has not been built yet */
    static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new StackFailed(file + " is missing. Build the whole project first: mvn package");
        }
        return file;
    }

    private static String version(String name) {
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
