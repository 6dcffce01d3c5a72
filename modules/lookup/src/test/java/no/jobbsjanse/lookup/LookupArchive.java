package no.jobbsjanse.lookup;

import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.dev.folkeregister.DevelopmentClient;
import no.jobbsjanse.lookup.TestRegister.Participant;
import no.jobbsjanse.registry.Registration;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application the container tests of this module deploy: the real jars, and the simulator to talk to. */
public final class LookupArchive {

    private LookupArchive() {
    }

    /** @param more settings beside those for the simulator; they win */
    public static WebArchive with(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "test.simulator", SimulatorSession.simulator().baseAddress(),
                "maskinporten.issuer", SimulatorSession.simulator().issuer(),
                "maskinporten.client-id", DevelopmentClient.ID,
                "maskinporten.key-id", DevelopmentClient.KEY_ID,
                "maskinporten.private-key", DevelopmentClient.privateKeyPem().replaceAll("\\s*\n", "\\\\n"),
                "folkeregister.url", SimulatorSession.simulator().registerAddress()));
        settings.putAll(more);
        return ModuleArchive.of(Accounts.class, Registration.class, NameLookups.class, SignedJWT.class)
                .addClasses(TestRegister.class, Participant.class, SimulatorControl.class, LogLines.class)
                .addAsResource(new StringAsset(settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n"))), "META-INF/microprofile-config.properties");
    }
}
