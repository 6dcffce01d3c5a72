package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.portal.house.ComposeFile.Service;
import org.junit.jupiter.api.Test;

/**
 * What can be known of docker-compose.yml without an engine: nothing it names is missing, nothing it needs is unset, no
 * secret stands in it, and nothing of development is in it unless asked for.
 */
class ComposeTest {

    private static final Path ROOT = ComposeFile.ROOT;
    private static final ComposeFile COMPOSE = ComposeFile.read("docker-compose.yml");
    private static final ComposeFile DEMO = ComposeFile.read("docker-compose.demo.yml");
    private static final ComposeFile TLS = ComposeFile.read("docker-compose.tls.yml");
    private static final String PROXY = "portal/server/src/main/nginx/jobbsjansen.conf.template";
    private static final List<Service> SERVICES = Stream.of(COMPOSE, DEMO, TLS)
            .flatMap(file -> file.services().values().stream()).toList();
    private static final List<String> DOCKERFILES = SERVICES.stream().map(Service::dockerfile)
            .filter(file -> file != null).map(file -> read(file).replace("\\\n", "")).toList();
    private static final Map<String, String> EXAMPLE = find("(?m)^([A-Z_]+)=(.*)$", read(".env.example"))
            .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|(NUMBER|INDEX|PRIVATE)_KEY)");

    private static String read(String file) {
        return Project.read(ROOT.resolve(file));
    }

    private static Stream<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static Set<String> all(String pattern, String text) {
        return find(pattern, text).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> copied() {
        return DOCKERFILES.stream().flatMap(file -> find("(?m)^COPY (?!--from)(.+) \\S+$", file))
                .flatMap(line -> Stream.of(line.group(1).split(" "))).toList();
    }

    @Test
    void whatever_is_mounted_or_copied_is_there_or_is_built() {
        List<String> sources = new ArrayList<>(copied());
        SERVICES.forEach(service -> service.binds().forEach(bind -> sources.add((String) bind.get("source"))));
        assertThat(sources).hasSizeGreaterThan(8).filteredOn(source -> !source.contains("/target/"))
                .allSatisfy(source -> assertThat(ROOT.resolve(source)).exists());
    }

    @Test
    void a_missing_build_is_an_error_and_not_an_empty_folder() {
        assertThat(SERVICES).flatExtracting(Service::binds).allSatisfy(bind -> {
            assertThat(bind.get("bind")).isEqualTo(Map.of("create_host_path", false));
            assertThat(bind.get("read_only")).isEqualTo(true);
        });
    }

    @Test
    void nothing_goes_into_an_image_but_what_is_meant_to() {
        List<String> rules = read(".dockerignore").lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(rules).startsWith("*");
        assertThat(rules.stream().skip(1)).containsExactlyInAnyOrderElementsOf(
                copied().stream().map(source -> "!" + source).toList());
    }

    @Test
    void every_image_is_of_the_version_that_is_tested() {
        String pom = read("pom.xml");
        Map<String, String> tested = new HashMap<>();
        find("<(postgres|keycloak|payara)\\.version>(.+)</", pom).forEach(it -> tested.put(it.group(1), it.group(2)));
        find("<artifactId>(flyway)-.+\\s+<version>(.+)</", pom).forEach(it -> tested.put(it.group(1), it.group(2)));
        find("<maven.compiler.(release)>(.+)</", pom).forEach(it -> tested.put("eclipse-temurin", it.group(2)));
        assertThat(tested).hasSize(5);

        List<String> images = new ArrayList<>(SERVICES.stream().map(Service::image).filter(it -> it != null).toList());
        DOCKERFILES.forEach(file -> images.addAll(all("(?m)^FROM (\\S+)", file)));
        assertThat(images).hasSizeGreaterThan(7).allSatisfy(image -> {
            assertThat(image).matches("(postgres:|eclipse-temurin:|[a-z./-]+:v?[0-9]+\\.)[0-9.]+(-[a-z0-9]+)*");
            String version = image.replaceFirst(".*:v?([0-9]+(\\.[0-9]+)?).*", "$1");
            tested.keySet().stream().filter(image::contains).forEach(name ->
                    assertThat(tested.get(name) + ".").as(image).startsWith(version + "."));
        });
        assertThat(images).contains("payara/micro:" + tested.get("payara") + "-jdk" + tested.get("eclipse-temurin"));
    }

    @Test
    void what_keeps_running_is_checked_and_what_ends_is_waited_for() {
        COMPOSE.services().forEach((name, one) -> assertThat(one.checked()).as(name).isNotEqualTo(one.ends()));
        SERVICES.stream().flatMap(service -> service.waitsFor().entrySet().stream()).forEach(wait ->
                assertThat(wait.getValue()).as(wait.getKey()).isEqualTo(COMPOSE.services().get(wait.getKey()).ends()
                        ? "service_completed_successfully" : "service_healthy"));
    }

    @Test
    void the_database_is_prepared_then_migrated_then_used() {
        assertThat(COMPOSE.services().get("roles").waitsFor()).containsKey("postgres");
        assertThat(COMPOSE.services().get("migrate").waitsFor()).containsKey("roles");
        assertThat(COMPOSE.services().get("keycloak").waitsFor()).containsKey("roles");
        assertThat(COMPOSE.services().get("portal").waitsFor()).containsKeys("migrate", "keycloak");
    }

    @Test
    void every_module_is_migrated_in_the_order_of_development() {
        String development = read("dev/database/src/main/java/no/jobbsjanse/dev/database/Migrations.java");
        String order = all("SCHEMAS = List.of\\((.+)\\)", development).iterator().next();
        String script = read("modules/access/src/main/database/migrate.sh");
        List<String> here = List.of(all("for schema in (.+); do", script).iterator().next().split(" "));
        assertThat(here).isEqualTo(List.of(order.replace("\"", "").split(", ")));
        assertThat(here).containsExactlyInAnyOrderElementsOf(Project.modules());
    }

    @Test
    void secrets_come_from_the_environment_and_a_missing_one_is_explained() {
        List<String> secrets = SERVICES.stream().flatMap(service -> service.environment().entrySet().stream())
                .filter(entry -> SECRET.matcher(entry.getKey()).matches()).map(Map.Entry::getValue).toList();
        assertThat(secrets).hasSizeGreaterThan(10).allMatch(value -> value.equals("${SMTP_PASSWORD:-}")
                || value.matches("\\$\\{[A-Z_]+:\\?see .env.example}"));
        assertThat(DOCKERFILES).noneMatch(file -> file.contains("\nENV ") || file.contains("\nARG "));
    }

    @Test
    void the_example_explains_every_variable_and_gives_no_secret_away() {
        assertThat(all("(?<!\\$)\\$\\{([A-Z_]+)", COMPOSE.text() + DEMO.text() + TLS.text()))
                .isEqualTo(new TreeSet<>(EXAMPLE.keySet()));
        assertThat(EXAMPLE).allSatisfy((name, value) ->
                assertThat(SECRET.matcher(name).matches() && !value.isEmpty()).as(name).isFalse());
    }

    @Test
    void the_portal_gets_every_setting_it_needs_and_none_it_does_not_know() {
        Set<String> needed = all("\\$\\{MPCONFIG=([^}]+)}", read("portal/src/main/webapp/WEB-INF/web.xml"));
        Set<String> known = new TreeSet<>();
        Stream.concat(Project.modules().stream().map(module -> "modules/" + module), Stream.of("portal"))
                .flatMap(folder -> Project.files(ROOT.resolve(folder).resolve("src/main/java"), ".java").stream())
                .map(Project::read).forEach(source -> {
                    needed.addAll(all("@ConfigProperty\\(name = \"([^\"]+)\"\\)\\s++(?!Optional)", source));
                    needed.addAll(all("onfig\\.getValue\\(\"([^\"]+)\"", source));
                    known.addAll(all("@ConfigProperty\\(name = \"([^\"]+)\"", source));
                });
        known.addAll(needed);
        assertThat(needed).hasSizeGreaterThan(12);
        assertThat(COMPOSE.services().get("portal").environment().keySet())
                .containsAll(needed.stream().map(ComposeTest::variable).toList()).contains("MASKINPORTEN_PRIVATE_KEY")
                .isSubsetOf(known.stream().map(ComposeTest::variable).toList());
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Test
    void the_realm_gets_every_value_it_has_a_place_for() {
        assertThat(COMPOSE.services().get("keycloak").environment().keySet()).containsAll(
                all("\\$\\{([A-Z_]+)", read("realm-config/realm/jobbsjansen-realm.json")));
    }

    @Test
    void the_portal_starts_as_in_development() {
        String development = read("dev/stack/src/main/java/no/jobbsjanse/dev/stack/PortalPart.java");
        assertThat(all("\"(--[a-z]+)\"", read("portal/Dockerfile"))).containsAll(all("\"(--[a-z]+)\"", development));
    }

    @Test
    void nothing_can_be_reached_from_other_machines() {
        assertThat(Stream.of(COMPOSE, DEMO).flatMap(file -> file.services().values().stream()).toList())
                .flatExtracting(Service::ports).hasSizeGreaterThan(3)
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }

    @Test
    void with_tls_they_reach_the_proxy_and_nothing_else() {
        TLS.services().forEach((name, service) -> assertThat(service.ports().isEmpty()).as(name).isEqualTo(!name.equals("proxy")));
        assertThat(TLS.services().get("proxy").environment().keySet()).isEqualTo(all("\\$\\{([A-Z_]+)}", read(PROXY)));
        assertThat(all("ssl_protocols (.+);", read(PROXY))).containsExactly("TLSv1.2 TLSv1.3");
        // Codes of log-ins and of invitations stand behind the question mark.
        assertThat(all("log_format (.+);", read(PROXY))).hasSize(1).noneMatch(format -> format.matches(".*\\$(request|request_uri|args|http_referer)\\b.*"));
        // In each server: beside one of the whole, the image's own log would be written too.
        assertThat(find("(?m)^server \\{\n  access_log /dev/stdout without_query;\n  error_log /dev/stderr crit;", read(PROXY)))
                .hasSameSizeAs(find("(?m)^server \\{", read(PROXY)).toList());
    }

    @Test
    void nothing_of_development_runs_unless_asked_for() {
        assertThat(COMPOSE.text()).doesNotContain("realm-config/development", "realm-config/compose");
        assertThat(COMPOSE.services()).containsKey("mailpit").allSatisfy((name, service) -> assertThat(
                String.valueOf(service.dockerfile()).startsWith("dev/") || name.equals("mailpit")).as(name)
                .isEqualTo(service.profiles().contains("simulator")));
        assertThat(COMPOSE.text()).doesNotContain("SMTP_HOST:-", "SMTP_STARTTLS:-false", "SMTP_AUTH:-false");
    }

    @Test
    void the_demo_users_of_the_realm_are_those_who_may_do_something() {
        String users = read("realm-config/development/jobbsjansen-users-0.json");
        List<String> known = ((List<?>) ComposeFile.parsed(users).get("users")).stream().map(user -> (Map<?, ?>) user)
                .map(user -> user.get("id") + " " + user.get("username") + " " + user.get("firstName") + " "
                        + user.get("lastName")).toList();
        String roles = read("realm-config/compose/demo-roles.sql");
        String id = all("'([0-9-]{24})' \\|\\| lpad\\(number", roles).iterator().next();
        assertThat(find("\\((\\d+), '([^']+)', +'([^']+)'", roles).map(row -> id
                + "%012d".formatted(Integer.valueOf(row.group(1))) + " " + row.group(2) + " " + row.group(3)).distinct())
                .hasSize(10).containsExactlyElementsOf(known);
    }
}
