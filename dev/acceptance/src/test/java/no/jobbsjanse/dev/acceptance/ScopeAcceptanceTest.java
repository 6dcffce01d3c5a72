package no.jobbsjanse.dev.acceptance;

import static java.util.Map.entry;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.jobbsjanse.dev.database.Project;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and every address a script may call, for every role, with what is one's own and what is another
 * municipality's. Who may what stands here a second time, by role and not by permission, on purpose.
 */
@ExtendWith(InBrowser.class)
class ScopeAcceptanceTest {

    private static final Path PORTAL = Project.root().resolve("portal/src/main");
    private static final Path WEBAPP = PORTAL.resolve("webapp");
    private static final String DRAMMEN = "3301";
    private static final String BERGEN = "4601";

    private static final Set<String> REGISTERS = Set.of("kommunebruker");
    private static final Set<String> SEES = Set.of("kommunebruker", "kommuneleser");
    private static final Set<String> SEES_OR_COUNTS = Set.of("kommunebruker", "kommuneleser", "imdi-leser",
            "imdi-administrator");
    private static final Set<String> RUNS_PROJECTS = Set.of("kommunebruker", "kommuneadministrator");
    private static final Set<String> MANAGES = Set.of("kommuneadministrator");
    private static final Set<String> IMDI = Set.of("imdi-administrator");
    private static final Set<String> SUPPORT = Set.of("imdi-support");
    private static final Set<String> AUDITS = Set.of("revisor");
    private static final Set<String> MANAGES_OR_IMDI = Set.of("kommuneadministrator", "imdi-administrator");
    private static final Set<String> ALL = Set.of("kommunebruker", "kommuneleser", "kommuneadministrator",
            "imdi-administrator", "imdi-support", "imdi-leser", "revisor");

    /** The roles that a page opens for. */
    private static final Map<String, Set<String>> PAGES = Map.ofEntries(
            entry("/index", ALL), entry("/back", ALL), entry("/welcome", ALL),
            entry("/open/again", ALL), entry("/open/loggedout", ALL), entry("/open/error", ALL),
            entry("/open/find", ALL), entry("/open/invitation", ALL), entry("/open/waiting", ALL),
            entry("/registry/overview", SEES), entry("/registry/register", REGISTERS),
            entry("/registry/import", REGISTERS),
            entry("/registry/projects", RUNS_PROJECTS), entry("/registry/codebook", IMDI),
            entry("/reporting/download", SEES_OR_COUNTS),
            entry("/registry/retention", IMDI), entry("/registry/retentionruns", IMDI),
            entry("/registry/ageexceptions", IMDI), entry("/lookup/names", SUPPORT),
            entry("/support/case", SUPPORT), entry("/support/find", SUPPORT), entry("/support/participant", SUPPORT),
            entry("/support/name", SUPPORT), entry("/support/looks", MANAGES), entry("/support/inbox", SUPPORT),
            entry("/support/ask", ALL), entry("/support/questions", ALL), entry("/support/faq", ALL),
            entry("/support/answers", IMDI),
            entry("/open/api", ALL), entry("/access/apiclients", MANAGES),
            entry("/reporting/statistics", SEES_OR_COUNTS),
            entry("/access/users", MANAGES), entry("/access/give", MANAGES), entry("/access/requests", MANAGES_OR_IMDI),
            entry("/access/municipalities", IMDI), entry("/access/newmunicipality", IMDI),
            entry("/access/systems", IMDI),
            entry("/access/log", AUDITS), entry("/access/alerts", AUDITS),
            entry("/reporting/ready", SEES), entry("/reporting/report", SEES),
            entry("/reporting/deliveries", IMDI), entry("/reporting/years", IMDI));

    /** The same of the pages of one participant. */
    private static final Map<String, Set<String>> PAGES_OF_ONE = Map.of(
            "/registry/person", SEES, "/registry/background", SEES, "/registry/activities", SEES, "/registry/exit", SEES,
            "/registry/followup", SEES, "/registry/summary", SEES, "/registry/history", SEES, "/registry/ownreport", SEES,
            "/registry/again", REGISTERS);

    /** The page of one municipality, which has no other secret than who may change it. */
    private static final Map<String, Set<String>> PAGES_OF_MUNICIPALITY = Map.of("/access/municipality", IMDI);

    /** The pages of one colleague. */
    private static final Map<String, Set<String>> PAGES_OF_COLLEAGUE = Map.of("/access/colleague", MANAGES);

    /** What a script may call, and who may; with {@code {id}} for a participation. */
    static final Map<String, Set<String>> CALLS = Map.ofEntries(
            entry("POST /api/participations", REGISTERS),
            entry("POST /api/participations/{id}/fields", REGISTERS),
            entry("POST /api/participations/{id}/name", SEES),
            entry("GET /api/participations/{id}/ownreport", SEES),
            entry("POST /api/names", REGISTERS),
            entry("GET /api/names", SEES),
            entry("GET /api/downloads/{id}", SEES_OR_COUNTS),
            entry("GET /api/retention/{id}", IMDI),
            entry("GET /api/session", ALL),
            entry("GET /api/statistics/{chart}.csv", SEES_OR_COUNTS),
            entry("GET /api/statistics/{chart}.svg", SEES_OR_COUNTS),
            entry("POST /api/search", SEES));

    static List<DemoUser> users() {
        return DemoUser.ALL;
    }

    @Test
    void every_page_and_every_call_has_its_roles_here() {
        Set<String> pages = new TreeSet<>();
        files(WEBAPP, ".xhtml").map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                .filter(file -> !file.startsWith("/WEB-INF/")).forEach(file -> pages.add(file.replace(".xhtml", "")));
        Assertions.assertThat(Stream.of(PAGES, PAGES_OF_ONE, PAGES_OF_COLLEAGUE, PAGES_OF_MUNICIPALITY).flatMap(map -> map.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(pages);
        Assertions.assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(calls());
    }

    /** Read from the sources: path of the class, then method and path of each call. */
    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        Pattern call = Pattern.compile("@(GET|POST|PUT|DELETE|PATCH)\\b((?:\\s+@\\w+(?:\\([^)]*\\))?)*)");
        // Systems have roles of another kind; OpenApiAcceptanceTest knows their calls.
        files(PORTAL.resolve("java"), "Resource.java").filter(file -> !file.getParent().endsWith("api")).map(ScopeAcceptanceTest::read).forEach(source -> {
            Matcher base = Pattern.compile("@Path\\(\"([^\"]*)\"\\)[^;{]*class").matcher(source);
            Assertions.assertThat(base.find()).isTrue();
            call.matcher(source).results().forEach(one -> {
                Matcher path = Pattern.compile("@Path\\(\"([^\"]*)\"\\)").matcher(one.group(2));
                calls.add(one.group(1) + " /api/" + base.group(1) + (path.find() ? "/" + path.group(1) : ""));
            });
        });
        return calls;
    }

    @ParameterizedTest
    @MethodSource("users")
    void a_role_opens_its_pages_and_no_others(DemoUser user, Visitor visitor, Stack stack) {
        String own = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        PAGES.forEach((page, roles) -> Assertions.assertThat(get(visitor, page.equals("/index") ? "/" : page).status())
                .as("%s as %s", page, user.username())
                .isEqualTo(may(user, roles) ? 200 : 403));
        PAGES_OF_ONE.forEach((page, roles) -> {
            Assertions.assertThat(get(visitor, page + "?id=" + own).status()).as("%s as %s", page, user.username())
                    .isEqualTo(!may(user, roles) ? 403 : inDrammen(user) ? 200 : 404);
        });
        PAGES_OF_MUNICIPALITY.forEach((page, roles) -> Assertions.assertThat(
                get(visitor, page + "?number=" + DRAMMEN).status()).as("%s as %s", page, user.username())
                .isEqualTo(may(user, roles) ? 200 : 403));
        PAGES_OF_COLLEAGUE.forEach((page, roles) -> Assertions.assertThat(
                get(visitor, page + "?id=" + Users.CASEWORKER.subject()).status()).as("%s as %s", page, user.username())
                .isEqualTo(may(user, roles) && inDrammen(user) ? 200 : 403));
    }

    @ParameterizedTest
    @MethodSource("users")
    void what_is_elsewhere_answers_exactly_as_what_does_not_exist(DemoUser user, Visitor visitor, Stack stack) {
        String foreign = Participants.anybody(stack, inDrammen(user) ? "3907" : DRAMMEN);
        String unknown = UUID.randomUUID().toString();
        visitor.logIn(user);
        PAGES_OF_ONE.keySet().forEach(page -> Assertions.assertThat(told(get(visitor, page + "?id=" + foreign), foreign))
                .as("%s as %s", page, user.username()).isEqualTo(told(get(visitor, page + "?id=" + unknown), unknown)));
        String abroad = inDrammen(user) ? Users.ELSEWHERE.subject() : Users.CASEWORKER.subject();
        PAGES_OF_COLLEAGUE.keySet().forEach(page -> Assertions.assertThat(
                told(get(visitor, page + "?id=" + abroad), abroad))
                .as("%s as %s", page, user.username()).isEqualTo(told(get(visitor, page + "?id=" + unknown), unknown)));
        Script script = new Script(visitor.page());
        CALLS.keySet().stream().filter(call -> call.startsWith("POST") && call.contains("{id}")).forEach(call -> {
            Script.Answer there = script.post(address(call, foreign), body(call, DRAMMEN));
            Script.Answer nowhere = script.post(address(call, unknown), body(call, DRAMMEN));
            Assertions.assertThat(there.status()).as("%s as %s", call, user.username()).isEqualTo(nowhere.status())
                    .isBetween(400, 499);
            Assertions.assertThat(told(there.body(), foreign)).as("%s as %s", call, user.username())
                    .isEqualTo(told(nowhere.body(), unknown));
        });
        if (may(user, REGISTERS)) {
            Assertions.assertThat(script.post("/api/participations", body("POST /api/participations", BERGEN)).status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("users")
    void whoever_may_only_read_changes_nothing_by_any_way(DemoUser user, Visitor visitor, Stack stack) {
        String hers = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        Script script = new Script(visitor.page());
        CALLS.forEach((call, roles) -> {
            if (call.startsWith("POST") && !may(user, roles)) {
                Assertions.assertThat(script.post(address(call, hers), body(call, DRAMMEN)).status())
                        .as("%s as %s", call, user.username()).isIn(403, 404);
            }
        });
    }

    /** All pages that open for somebody, of one participation and one colleague in Drammen where it takes one. */
    static List<String> opening(DemoUser user, String participation) {
        return Stream.of(Map.entry(PAGES, ""), Map.entry(PAGES_OF_ONE, "?id=" + participation),
                        Map.entry(PAGES_OF_COLLEAGUE, "?id=" + Users.CASEWORKER.subject()),
                        Map.entry(PAGES_OF_MUNICIPALITY, "?number=" + DRAMMEN))
                .flatMap(kind -> kind.getKey().entrySet().stream().filter(page -> may(user, page.getValue()))
                        .map(page -> (page.getKey().equals("/index") ? "/" : page.getKey()) + kind.getValue())).toList();
    }

    private static Map<String, ?> body(String call, String municipality) {
        return switch (call) {
            case "POST /api/participations" -> Map.of("operation", UUID.randomUUID().toString(), "values",
                    Map.of("nationalId", Numbers.another(), "startedOn", "01.09.2026", "municipality", municipality,
                            "district", "", "financing", "ORDINAER"));
            case "POST /api/participations/{id}/fields" -> Map.of("operation", UUID.randomUUID().toString(), "field",
                    "financing", "value", "EGNE_MIDLER", "version", 1);
            case "POST /api/search" -> Map.of("text", "a");
            default -> Map.of();
        };
    }

    static String address(String call, String id) {
        return call.substring(call.indexOf(' ') + 1).replace("{id}", id);
    }

    private static APIResponse get(Visitor visitor, String address) {
        return visitor.context().request().get(visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + address);
    }

    /** What an answer says, whatever was asked for and however often. */
    static String told(APIResponse answer, String id) {
        return answer.status() + " " + told(answer.text(), id);
    }

    private static String told(String body, String id) {
        return body.replace(id, "…")
                // Numbers used once: of PrimeFaces, of the request.
                .replaceAll("trace=[0-9a-f]{8}|primefaces\\.nonce\" value=\"[^\"]*\"|nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)"
                        + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private static boolean may(DemoUser user, Set<String> roles) {
        return roles.contains(user.role());
    }

    private static boolean inDrammen(DemoUser user) {
        return DRAMMEN.equals(user.municipality());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
