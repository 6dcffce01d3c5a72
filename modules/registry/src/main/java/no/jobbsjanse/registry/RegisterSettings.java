package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The module's settings, read once. A missing or malformed key stops the start. */
@ApplicationScoped
class RegisterSettings {

    private NumberVault vault;
    private NationalIdRules numbers;
    private RegistrationLimits limits;

    protected RegisterSettings() {
    }

    @Inject
    RegisterSettings(@ConfigProperty(name = "number.key") String sealKey,
            @ConfigProperty(name = "number.index-key") String indexKey,
            @ConfigProperty(name = "number.key-id") String keyId,
            @ConfigProperty(name = "number.synthetic") Optional<String> synthetic,
            @ConfigProperty(name = "registration.minimum-age", defaultValue = "18") int minimumAge,
            @ConfigProperty(name = "registration.maximum-age", defaultValue = "55") int maximumAge,
            @ConfigProperty(name = "registration.days-ahead", defaultValue = "60") int daysAhead) {
        vault = new NumberVault(sealKey, indexKey, keyId);
        numbers = NationalIdRules.accepting(synthetic.orElse(""));
        limits = new RegistrationLimits(minimumAge, maximumAge, daysAhead);
    }

    NumberVault vault() {
        return vault;
    }

    NationalIdRules numbers() {
        return numbers;
    }

    RegistrationLimits limits() {
        return limits;
    }
}
