package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The module's settings, read once. A missing or malformed key stops the start. */
@ApplicationScoped
class RegisterSettings {

    private NumberVault vault;
    private NationalIdRules numbers;
    private RegistrationLimits limits;
    private ProgrammeLimits programme;

    protected RegisterSettings() {
    }

    @Inject
    RegisterSettings(@ConfigProperty(name = "number.key") String sealKey,
            @ConfigProperty(name = "number.index-key") String indexKey,
            @ConfigProperty(name = "number.key-id") String keyId,
            @ConfigProperty(name = "number.synthetic") Optional<String> synthetic,
            @ConfigProperty(name = "registration.minimum-age", defaultValue = "18") int minimumAge,
            @ConfigProperty(name = "registration.maximum-age", defaultValue = "55") int maximumAge,
            @ConfigProperty(name = "registration.days-ahead", defaultValue = "60") int daysAhead,
            @ConfigProperty(name = "programme.months", defaultValue = "24") int months,
            @ConfigProperty(name = "programme.extension-months", defaultValue = "12") int extensionMonths,
            @ConfigProperty(name = "programme.months-after-introduction", defaultValue = "24") int introductionMonths) {
        vault = new NumberVault(sealKey, indexKey, keyId);
        numbers = NationalIdRules.accepting(synthetic.orElse(""));
        limits = new RegistrationLimits(minimumAge, maximumAge, daysAhead);
        programme = new ProgrammeLimits(months, extensionMonths, introductionMonths);
    }

    @Produces
    NumberVault vault() {
        return vault;
    }

    NationalIdRules numbers() {
        return numbers;
    }

    RegistrationLimits limits() {
        return limits;
    }

    ProgrammeLimits programme() {
        return programme;
    }
}
