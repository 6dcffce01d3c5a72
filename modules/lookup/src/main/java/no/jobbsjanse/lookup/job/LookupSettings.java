package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.jobbsjanse.lookup.folkeregister.EventFeedClient;
import no.jobbsjanse.lookup.folkeregister.FolkeregisterClient;
import no.jobbsjanse.lookup.folkeregister.RegisterHttp;
import no.jobbsjanse.lookup.maskinporten.MaskinportenClient;
import no.jobbsjanse.lookup.maskinporten.MaskinportenSettings;
import no.jobbsjanse.lookup.maskinporten.SigningKeySettings;
import no.jobbsjanse.registry.NationalIdRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The module's settings, read once. A missing or malformed one stops the start. */
@ApplicationScoped
public class LookupSettings {

    private FolkeregisterClient folkeregister;
    private EventFeedClient events;
    private Duration lease;
    private int batchSize;

    protected LookupSettings() {
    }

    @Inject
    LookupSettings(@ConfigProperty(name = "maskinporten.issuer") String issuer,
            @ConfigProperty(name = "maskinporten.client-id") String clientId,
            SigningKeySettings key,
            @ConfigProperty(name = "maskinporten.scope", defaultValue = "folkeregister:deling/offentligmedhjemmel")
            String scope,
            @ConfigProperty(name = "maskinporten.timeout-seconds", defaultValue = "5") int maskinportenTimeout,
            @ConfigProperty(name = "folkeregister.url") String url,
            @ConfigProperty(name = "folkeregister.timeout-seconds", defaultValue = "15") int timeout,
            @ConfigProperty(name = "lookup.batch-size", defaultValue = "1000") int batchSize,
            @ConfigProperty(name = "number.synthetic") Optional<String> synthetic) {
        MaskinportenClient maskinporten = new MaskinportenClient(new MaskinportenSettings(issuer, clientId, scope,
                key.key(), Duration.ofSeconds(maskinportenTimeout)), Clock.systemUTC());
        RegisterHttp http = new RegisterHttp(url, maskinporten, Duration.ofSeconds(timeout));
        NationalIdRules rules = NationalIdRules.accepting(synthetic.orElse(""));
        folkeregister = new FolkeregisterClient(http, rules);
        events = new EventFeedClient(http, rules);
        // Longer than metadata, token, refused request, new token and second request may take together.
        lease = Duration.ofSeconds(3L * (timeout + maskinportenTimeout));
        if (batchSize < 1 || batchSize > FolkeregisterClient.MOST_NUMBERS) {
            throw new IllegalArgumentException("lookup.batch-size must be 1 to " + FolkeregisterClient.MOST_NUMBERS);
        }
        this.batchSize = batchSize;
    }

    FolkeregisterClient folkeregister() {
        return folkeregister;
    }

    /** The client for events. */
    public EventFeedClient events() {
        return events;
    }

    /** How long a job, or the feed, is left to the node that took it. */
    public Duration lease() {
        return lease;
    }

    /** How many names are asked for at once. */
    int batchSize() {
        return batchSize;
    }
}
