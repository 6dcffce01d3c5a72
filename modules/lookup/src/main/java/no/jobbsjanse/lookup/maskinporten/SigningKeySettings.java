package no.jobbsjanse.lookup.maskinporten;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the key for Maskinporten is kept: in exactly one of five places. A mistake stops the start. */
@ApplicationScoped
public class SigningKeySettings {

    private static final String PEM = "maskinporten.private-key";
    private static final String PEM_FILE = "maskinporten.private-key-file";
    private static final String JWK = "maskinporten.jwk";
    private static final String JWK_FILE = "maskinporten.jwk-file";
    private static final String KEYSTORE = "maskinporten.keystore-file";

    private SigningKey key;

    protected SigningKeySettings() {
    }

    /** @throws IllegalArgumentException on a mistake, in words that name the setting and tell nothing of the key */
    @Inject
    public SigningKeySettings(@ConfigProperty(name = "maskinporten.key-id") Optional<String> id,
            @ConfigProperty(name = "maskinporten.private-key") Optional<String> pem,
            @ConfigProperty(name = "maskinporten.private-key-file") Optional<String> pemFile,
            @ConfigProperty(name = "maskinporten.jwk") Optional<String> jwk,
            @ConfigProperty(name = "maskinporten.jwk-file") Optional<String> jwkFile,
            @ConfigProperty(name = "maskinporten.keystore-file") Optional<String> keystore,
            @ConfigProperty(name = "maskinporten.keystore-password") Optional<String> password,
            @ConfigProperty(name = "maskinporten.key-alias") Optional<String> alias) {
        Map<String, String> given = new TreeMap<>();
        Map.of(PEM, pem, PEM_FILE, pemFile, JWK, jwk, JWK_FILE, jwkFile, KEYSTORE, keystore)
                .forEach((name, value) -> value.ifPresent(text -> given.put(name, text)));
        if (given.size() != 1) {
            throw new IllegalArgumentException("the key for Maskinporten must be given by exactly one of "
                    + String.join(", ", List.of(PEM, PEM_FILE, JWK, JWK_FILE, KEYSTORE)) + "; "
                    + (given.isEmpty() ? "none is set" : "these are set: " + String.join(", ", given.keySet())));
        }
        String place = given.keySet().iterator().next();
        String value = given.get(place);
        key = switch (place) {
            case KEYSTORE -> SigningKey.ofKeystore(value, password.orElse(""), alias, id);
            case JWK, JWK_FILE -> SigningKey.ofJwk(id, place.equals(JWK) ? value : read(place, value));
            default -> SigningKey.of(id.orElseThrow(() -> new IllegalArgumentException(
                    "maskinporten.key-id is missing: a key in PEM does not say under which id it is registered")),
                    place.equals(PEM) ? value : read(place, value));
        };
    }

    private static String read(String setting, String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(setting + " names a file that cannot be read");
        }
    }

    /** The key. */
    public SigningKey key() {
        return key;
    }
}
