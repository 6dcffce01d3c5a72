package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The realm of {@code realm-config} with its demo users, as Keycloak imports it. */
final class Realm {

    /** Who sends the mails, Keycloak's and the portal's. */
    static final String SENDER = "jobbsjansen@example.no";

    private static final String PASSWORDS = "common-passwords.txt";
    private static final String CLIENTS = "\"clients\": [";
    private static final String PORTAL_SECRET = "development-only-portal-secret";
    private static final String ACCESS_SECRET = "development-only-access-secret";

    private final Settings settings;

    Realm(Settings settings) {
        this.settings = settings;
    }

    static String portalSecret() {
        return PORTAL_SECRET;
    }

    static String accessSecret() {
        return ACCESS_SECRET;
    }

    /** What the placeholders in the realm stand for; the theme asks for {@code PORTAL_URL} too. */
    Map<String, String> values() {
        return Map.of(
            "PORTAL_URL", settings.portalUrl(),
            "PORTAL_SECRET", PORTAL_SECRET,
            "ACCESS_SECRET", ACCESS_SECRET,
            "SMTP_HOST", "localhost",
            "SMTP_PORT", String.valueOf(settings.smtpPort()),
            "SMTP_FROM", SENDER,
            "SMTP_STARTTLS", "false",
            "SMTP_AUTH", "false");
    }

    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files()) {
            Files.writeString(folder.resolve(file.getFileName()), withDevelopmentClients(Files.readString(file)));
        }
    }

    /** What nobody may choose as a password. */
    void copyPasswordsTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(Project.root().resolve("realm-config/realm").resolve(PASSWORDS), folder.resolve(PASSWORDS));
    }

    /** Another one whenever Keycloak would import something else. */
    String fingerprint() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (Path file : files("realm", "development", "development/clients")) {
            parts.add(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            parts.add(Files.readAllBytes(file));
        }
        parts.add(new TreeMap<>(values()).toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.of(parts);
    }

    /** Keycloak takes clients from the realm's own file only. As text: read as JSON it would lose what it escapes. */
    private static String withDevelopmentClients(String file) throws IOException {
        StringBuilder clients = new StringBuilder(CLIENTS);
        for (Path client : files("development/clients")) {
            clients.append(Files.readString(client)).append(", ");
        }
        return file.replace(CLIENTS, clients);
    }

    private static List<Path> files() throws IOException {
        return files("realm", "development");
    }

    private static List<Path> files(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> list = Files.list(Project.root().resolve("realm-config").resolve(folder))) {
                list.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
