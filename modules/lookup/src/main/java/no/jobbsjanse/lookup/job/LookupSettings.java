package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.jobbsjanse.lookup.folkeregister.FolkeregisterClient;
import no.jobbsjanse.lookup.maskinporten.MaskinportenClient;
import no.jobbsjanse.lookup.maskinporten.MaskinportenSettings;
import no.jobbsjanse.lookup.maskinporten.SigningKey;
import no.jobbsjanse.registry.NationalIdRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The module's settings, read once. A missing or malformed one stops the start. */
@ApplicationScoped
class LookupSettings {

    private FolkeregisterClient folkeregister;
    private Duration lease;
    private int batchSize;

    protected LookupSettings() {
    }

    @Inject
    LookupSettings(@ConfigProperty(name = "maskinporten.issuer") String issuer,
            @ConfigProperty(name = "maskinporten.client-id") String clientId,
            @ConfigProperty(name = "maskinporten.key-id") String keyId,
            @ConfigProperty(name = "maskinporten.private-key") Optional<String> key,
            @ConfigProperty(name = "maskinporten.private-key-file") Optional<String> keyFile,
            @ConfigProperty(name = "maskinporten.scope", defaultValue = "folkeregister:deling/offentligmedhjemmel")
            String scope,
            @ConfigProperty(name = "maskinporten.timeout-seconds", defaultValue = "5") int maskinportenTimeout,
            @ConfigProperty(name = "folkeregister.url") String url,
            @ConfigProperty(name = "folkeregister.timeout-seconds", defaultValue = "15") int timeout,
            @ConfigProperty(name = "lookup.batch-size", defaultValue = "1000") int batchSize,
            @ConfigProperty(name = "number.synthetic") Optional<String> synthetic) {
        SigningKey signingKey = SigningKey.of(keyId, key.or(() -> keyFile.map(LookupSettings::read)).orElseThrow(() ->
                new IllegalArgumentException("maskinporten.private-key or maskinporten.private-key-file is missing")));
        MaskinportenClient maskinporten = new MaskinportenClient(new MaskinportenSettings(issuer, clientId, scope,
                signingKey, Duration.ofSeconds(maskinportenTimeout)), Clock.systemUTC());
        folkeregister = new FolkeregisterClient(url, maskinporten, Duration.ofSeconds(timeout),
                NationalIdRules.accepting(synthetic.orElse("")));
        // Longer than metadata, token, refused request, new token and second request may take together.
        lease = Duration.ofSeconds(3L * (timeout + maskinportenTimeout));
        if (batchSize < 1 || batchSize > FolkeregisterClient.MOST_NUMBERS) {
            throw new IllegalArgumentException("lookup.batch-size must be 1 to " + FolkeregisterClient.MOST_NUMBERS);
        }
        this.batchSize = batchSize;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("maskinporten.private-key-file cannot be read", e);
        }
    }

    FolkeregisterClient folkeregister() {
        return folkeregister;
    }

    /** How long a job is left to the node that took it. */
    Duration lease() {
        return lease;
    }

    /** How many names are asked for at once. */
    int batchSize() {
        return batchSize;
    }
}
