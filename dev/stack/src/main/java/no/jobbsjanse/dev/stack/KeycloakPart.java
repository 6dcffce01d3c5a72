package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.database.Database;
import no.jobbsjanse.dev.database.Project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keycloak with our realm, provider and theme. What Maven unpacked is built once, and again when our provider has changed,
 * and then only read; each run gets a home of its own whose files are links to it. The theme lies in the home's theme
 * folder, so that a change of it needs no new build.
 */
final class KeycloakPart extends JavaPart {

    static final String ADMINISTRATOR = "admin";
    static final String ADMINISTRATOR_PASSWORD = "admin-development";

    private static final List<String> BUILD_OPTIONS = List.of("build", "--db=postgres");
    private static final String PROVIDERS = "providers";
    private static final String BUILD_RESULT = "lib/quarkus";
    /** What {@code kc.sh} gives to Java; started without it there is one process to stop, on every operating system. */
    private static final List<String> JAVA_OPTIONS = List.of(
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m", "-Xmx512m", "-Dfile.encoding=UTF-8",
        "-Duser.language=en", "-Duser.country=US",
        "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final Settings settings;
    private final Supplier<Database> database;
    private final Realm realm;

    KeycloakPart(Settings settings, Announcement announcement, Watchdog watchdog, Supplier<Database> database) {
        super("Keycloak", announcement, watchdog, settings.log("keycloak"));
        this.settings = settings;
        this.database = database;
        this.realm = new Realm(settings);
    }

    @Override
    List<String> arguments() {
        return command(home(), List.of("start", "--optimized", "--import-realm"));
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(realm.values());
        environment.put("KC_DB_URL", "jdbc:postgresql://localhost:" + settings.postgresPort() + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", "keycloak-development");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR_PASSWORD);
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(settings.keycloakPort()));
        environment.put("KC_HOSTNAME", settings.keycloakUrl());
        environment.put("KC_CACHE", "local");
        // The address of a theme's files does not change with their content; a browser must ask each time.
        environment.put("KC_SPI_THEME__STATIC_MAX_AGE", "-1");
        return environment;
    }

    @Override
    String readyUrl() {
        return settings.realmUrl() + "/.well-known/openid-configuration";
    }

    @Override
    void prepare() throws IOException {
        Path built = build();
        Folders.delete(home());
        Folders.link(built.resolve("lib"), home().resolve("lib"));
        Folders.link(built.resolve(PROVIDERS), home().resolve(PROVIDERS));
        // What a build writes. Another run may build anew while this one goes on.
        Folders.delete(home().resolve(BUILD_RESULT));
        Folders.copy(built.resolve(BUILD_RESULT), home().resolve(BUILD_RESULT));
        Folders.copy(built.resolve("conf"), home().resolve("conf"));
        Path themes = Project.root().resolve("realm-config/target/realm-config-1.0-SNAPSHOT.jar");
        Folders.extract(Versions.existing(themes), "/theme", home().resolve("themes"));
        realm.copyTo(home().resolve("data/import"));
        realm.copyPasswordsTo(home().resolve("data/password-blacklists"));
        beginAnewWhenTheRealmHasChanged();
    }

    @Override
    void ready() throws IOException {
        Files.writeString(imported(), realm.fingerprint());
    }

    private void beginAnewWhenTheRealmHasChanged() throws IOException {
        boolean known = Files.exists(imported());
        if (known && Files.readString(imported()).equals(realm.fingerprint())) {
            return;
        }
        if (known) {
            say("realm-config has changed: the realm is imported anew, accounts made by hand are gone");
        }
        Files.deleteIfExists(imported());
        database.get().recreateKeycloakDatabase();
    }

    private Path imported() {
        return settings.data().resolve("keycloak-realm.sha256");
    }

    private Path home() {
        return settings.folder().resolve("keycloak");
    }

    /** Builds the server once per version and provider; several runs may want to at the same time. */
    private Path build() throws IOException {
        Path distribution = Versions.keycloak();
        Path provider = Versions.existing(Project.root().resolve(
            "realm-config/provider/target/keycloak-provider-1.0-SNAPSHOT.jar"));
        String wanted = BUILD_OPTIONS + " " + Sha256.of(List.of(Files.readAllBytes(provider)));
        Path marker = distribution.resolve("built");
        try (FileChannel channel = FileChannel.open(distribution.resolveSibling("keycloak-build.lock"),
            StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
                say("is being built, which is done once and takes about half a minute");
                Files.deleteIfExists(marker);
                Files.copy(provider, distribution.resolve(PROVIDERS).resolve("keycloak-provider.jar"),
                    StandardCopyOption.REPLACE_EXISTING);
                Process build = run(command(distribution, BUILD_OPTIONS), settings.log("keycloak-build"));
                if (build.waitFor() != 0) {
                    throw new StackFailed("Keycloak could not be built. " + LogTail.of(settings.log("keycloak-build")));
                }
                Files.writeString(marker, wanted);
            }
            return distribution;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Keycloak's build was interrupted", e);
        }
    }

    private static List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(JAVA_OPTIONS);
        command.addAll(List.of("-Dkc.home.dir=" + home, "-cp", home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
