package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portal on Payara Micro, alone, without a cluster. */
class PortalPart extends JavaPart {

    /** How far Java compiles: little, for a quick start. Whoever measures speed asks for all of it, 4. */
    private static final int QUICK_START = 1;

    // portal.beside, if given, names another application for the same server: what the portal is measured against.

    /** Everything listens on this machine only: what runs here has passwords anybody can guess. */
    private static final String ONLY_THIS_MACHINE =
        "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1";

    private final Settings settings;
    private final Path war = built("portal/target/portal.war");
    private final Path serverLibrary = built("portal/server/target/server.jar");
    private final Path prebootCommands = built("portal/server/src/main/payara/preboot.txt");
    private final Path maskinportenKey = built("dev/folkeregister/src/main/resources/development-maskinporten-key.pem");

    /** @throws StackFailed when the portal has not been built yet */
    PortalPart(Settings settings, Announcement announcement, Watchdog watchdog) {
        super("Portal", announcement, watchdog, settings.log("portal"));
        this.settings = settings;
    }

    @Override
    final List<String> arguments() {
        List<String> arguments = new ArrayList<>(portalAlone());
        Optional.ofNullable(System.getProperty("portal.beside")).ifPresent(war -> arguments.addAll(List.of("--deploy", war)));
        return arguments;
    }

    private List<String> portalAlone() {
        return List.of("-XX:TieredStopAtLevel=" + Integer.getInteger("portal.tier", QUICK_START), "-XX:+UseSerialGC",
            "-Xmx512m", "-Dfile.encoding=UTF-8",
            "-jar", Versions.payaraMicro().toString(),
            "--rootdir", rootFolder().toString(), "--nohazelcast", "--nohostaware",
            "--port", String.valueOf(settings.portalPort()),
            "--prebootcommandfile", commandFile().toString(),
            "--addlibs", serverLibrary.toString(),
            "--contextroot", "/", "--deploy", war.toString());
    }

    /** MicroProfile Config reads {@code database.password} from {@code DATABASE_PASSWORD}, and so on. */
    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("APP_URL", settings.portalUrl());
        environment.put("OIDC_ISSUER", settings.realmUrl());
        environment.put("OIDC_CLIENT", "portal");
        environment.put("OIDC_SECRET", Realm.portalSecret());
        environment.put("ACCESS_CLIENT", "access");
        environment.put("ACCESS_SECRET", Realm.accessSecret());
        environment.put("SMTP_HOST", "localhost");
        environment.put("SMTP_PORT", String.valueOf(settings.smtpPort()));
        environment.put("SMTP_FROM", Realm.SENDER);
        environment.put("SMTP_STARTTLS", "false");
        environment.put("SMTP_AUTH", "false");
        environment.put("CARE_SECONDS", "5");
        environment.put("SUPPORT_MAIL", "imdi@example.no");
        environment.put("DATABASE_HOST", "localhost");
        environment.put("DATABASE_PORT", String.valueOf(settings.postgresPort()));
        environment.put("DATABASE_NAME", "jobbsjansen");
        environment.put("DATABASE_USER", "jobbsjansen_app");
        environment.put("DATABASE_PASSWORD", "jobbsjansen_app-development");
        environment.put("NUMBER_KEY", DevelopmentKeys.NUMBER_KEY);
        environment.put("NUMBER_INDEX_KEY", DevelopmentKeys.NUMBER_INDEX_KEY);
        environment.put("NUMBER_KEY_ID", DevelopmentKeys.NUMBER_KEY_ID);
        environment.put("NUMBER_SYNTHETIC", "TENOR");
        environment.put("MASKINPORTEN_ISSUER", FolkeregisterPart.issuer(settings));
        environment.put("MASKINPORTEN_CLIENT_ID", "jobbsjansen-development");
        environment.put("MASKINPORTEN_KEY_ID", "jobbsjansen-development-key");
        environment.put("MASKINPORTEN_PRIVATE_KEY_FILE", maskinportenKey.toString());
        environment.put("MASKINPORTEN_SCOPE", "folkeregister:deling/offentligmedhjemmel");
        environment.put("FOLKEREGISTER_URL",
            settings.folkeregisterUrl() + "/folkeregisteret/offentlig-med-hjemmel/api");
        environment.put("FOLKEREGISTER_FEED", "true");
        environment.put("FOLKEREGISTER_FEED_SECONDS", "5");
        environment.put("METRICS_TOKEN", DevelopmentKeys.METRICS_TOKEN);
        return environment;
    }

    /** The only address that answers without Keycloak. */
    @Override
    final String readyUrl() {
        return settings.portalUrl() + "/health/ready";
    }

    /** Payara goes on without the application then. */
    @Override
    final String lastWords() {
        return "Exception while loading the app";
    }

    @Override
    final void prepare() throws IOException {
        // Payara would deploy what it finds here, beside what it is told to.
        Folders.delete(rootFolder());
        Files.createDirectories(rootFolder());
        List<String> commands = new ArrayList<>(Files.readAllLines(prebootCommands));
        commands.add(ONLY_THIS_MACHINE);
        Files.write(commandFile(), commands);
    }

    private Path rootFolder() {
        return settings.folder().resolve("payara");
    }

    private Path commandFile() {
        return settings.folder().resolve("payara-preboot.txt");
    }

    private static Path built(String file) {
        return Versions.existing(Project.root().resolve(file));
    }
}
