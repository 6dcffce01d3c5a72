package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The realm of {@code realm-config} with its demo users, as Keycloak imports it. */
final class Realm {

    private static final String PORTAL_SECRET = "development-only-portal-secret";

    private final Settings settings;

    Realm(Settings settings) {
        this.settings = settings;
    }

    static String portalSecret() {
        return PORTAL_SECRET;
    }

    /** What the placeholders in the realm stand for. */
    Map<String, String> values() {
        return Map.of(
            "PORTAL_URL", settings.portalUrl(),
            "PORTAL_SECRET", PORTAL_SECRET,
            "SMTP_HOST", "localhost",
            "SMTP_PORT", String.valueOf(settings.smtpPort()),
            "SMTP_FROM", "jobbsjansen@example.no",
            "SMTP_STARTTLS", "false",
            "SMTP_AUTH", "false");
    }

    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files()) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    /** Another one whenever Keycloak would import something else. */
    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files()) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        digest.update(new TreeMap<>(values()).toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("realm", "development")) {
            try (Stream<Path> list = Files.list(Project.root().resolve("realm-config").resolve(folder))) {
                list.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
