package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Map.entry;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.AUDITOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_SUPPORT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.database.Project;
import no.jobbsjanse.dev.database.StatementCount;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page, in both languages, on a telephone and on a wide screen. */
@ExtendWith(InBrowser.class)
class PagesAcceptanceTest {

    private static final Path WEBAPP = Project.root().resolve("portal/src/main/webapp");
    private static final List<Integer> WIDTHS = List.of(1280, 320);
    private static final int TALL = 900;
    private static final int MOST_STATEMENTS = 20;

    /** How each page is reached: the page of a participant with one, the page of an error by a wrong address. */
    private static final Map<String, List<String>> VISITS = Map.ofEntries(
            entry("/index", List.of("/")),
            entry("/back", List.of("/back")),
            entry("/open/again", List.of("/open/again")),
            entry("/open/loggedout", List.of("/open/loggedout", "/open/loggedout?only=here")),
            entry("/open/error", List.of("/open/error")),
            entry("/welcome", List.of("/welcome")),
            entry("/open/invitation", List.of("/open/invitation?code=x", "/open/invitation?code=x&sent=1")),
            entry("/open/waiting", List.of("/open/waiting", "/open/waiting?sent=1", "/open/waiting?problem=1")),
            entry("/open/find", List.of("/open/find", "/open/find?sent=yes")),
            entry("/open/api", List.of("/open/api")),
            entry("/support/ask", List.of("/support/ask",
                    "/support/ask?again=yes&page=/registry/summary&trace=0a1b2c3d&about=")),
            entry("/support/faq", List.of("/support/faq", "/support/faq?done=helped")),
            entry("/support/questions", List.of("/support/questions", "/support/questions?done=asked")),
            entry("/registry/overview", List.of("/registry/overview", "/registry/overview?status=UTSKREVET",
                    "/registry/overview?todo=missing&sort=missing&desc=1", "/registry/overview?page=2")),
            entry("/registry/register", List.of("/registry/register")),
            entry("/registry/person", List.of("/registry/person?id=")),
            entry("/registry/background", List.of("/registry/background?id=")),
            entry("/registry/activities", List.of("/registry/activities?id=")),
            entry("/registry/exit", List.of("/registry/exit?id=")),
            entry("/registry/followup", List.of("/registry/followup?id=")),
            entry("/registry/summary", List.of("/registry/summary?id=")),
            entry("/registry/history", List.of("/registry/history?id=")),
            entry("/registry/ownreport", List.of("/registry/ownreport?id=")),
            entry("/registry/again", List.of("/registry/again?id=")),
            entry("/registry/import", List.of("/registry/import", "/registry/import?problem=import.header",
                    "/registry/import?id=00000000-0000-0000-0000-000000000000")),
            entry("/registry/projects", List.of("/registry/projects")),
            entry("/reporting/ready", List.of("/reporting/ready", "/reporting/ready?show=no_activity&page=2",
                    "/reporting/ready?project=none")),
            entry("/reporting/report", List.of("/reporting/report", "/reporting/report?year=2025",
                    "/reporting/report?rows=none")),
            entry("/reporting/download", List.of("/reporting/download", "/reporting/download?overview=1&todo=missing")),
            entry("/reporting/statistics", List.of("/reporting/statistics", "/reporting/statistics?year=2020")));

    /** Those of IMDi's administrator. */
    private static final Map<String, List<String>> VISITS_OF_IMDI = Map.ofEntries(
            entry("/access/municipalities", List.of("/access/municipalities", "/access/municipalities?name=dra&without=1")),
            entry("/access/municipality", List.of("/access/municipality?number=3301", "/access/municipality?number=x")),
            entry("/access/newmunicipality", List.of("/access/newmunicipality")),
            entry("/access/systems", List.of("/access/systems")),
            entry("/access/requests", List.of("/access/requests", "/access/requests?done=answered")),
            entry("/reporting/deliveries", List.of("/reporting/deliveries", "/reporting/deliveries?show=delivered",
                    "/reporting/deliveries?year=2026&place=3301")),
            entry("/reporting/years", List.of("/reporting/years", "/reporting/years?year=2026")),
            entry("/support/answers", List.of("/support/answers", "/support/answers?done=saved")),
            entry("/registry/ageexceptions", List.of("/registry/ageexceptions", "/registry/ageexceptions?done=given")),
            entry("/registry/retention", List.of("/registry/retention", "/registry/retention?done=saved")),
            entry("/registry/retentionruns", List.of("/registry/retentionruns",
                    "/registry/retentionruns?id=00000000-0000-0000-0000-000000000000")),
            entry("/registry/codebook", List.of("/registry/codebook", "/registry/codebook?list=UNDERAARSAK_AVSLUTNING",
                    "/registry/codebook?list=TILTAK&code=ANNET")));

    /** Those of a municipality's administrator. */
    private static final Map<String, List<String>> VISITS_OF_ADMINISTRATOR = Map.of(
            "/access/users", List.of("/access/users", "/access/users?done=review"),
            "/access/give", List.of("/access/give"),
            "/access/apiclients", List.of("/access/apiclients", "/access/apiclients?done=given"),
            "/support/looks", List.of("/support/looks"),
            "/access/colleague", List.of("/access/colleague?id=" + CASEWORKER.subject()));

    /** Those of IMDi's support. */
    private static final Map<String, List<String>> VISITS_OF_SUPPORT = Map.of(
            "/lookup/names", List.of("/lookup/names", "/lookup/names?done=retried"),
            "/support/inbox", List.of("/support/inbox", "/support/inbox?done=answered"),
            "/support/case", List.of("/support/case", "/support/case?done=ended"),
            "/support/find", List.of("/support/find?case=x"),
            "/support/participant", List.of("/support/participant?case=00000000-0000-0000-0000-000000000000"),
            "/support/name", List.of("/support/name"));

    /** Those of whoever watches over the access log. */
    private static final Map<String, List<String>> VISITS_OF_AUDITOR = Map.of(
            "/access/log", List.of("/access/log?verify=1", "/access/log?actor=" + CASEWORKER.subject(),
                    "/access/log?actor=nobody", "/access/log?from=x&act=VIEW"),
            "/access/alerts", List.of("/access/alerts"));

    @Test
    void every_page_is_visited() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            Set<String> pages = files.map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
                    .map(file -> file.replace(".xhtml", "")).collect(Collectors.toSet());
            Assertions.assertThat(Stream.of(VISITS, VISITS_OF_ADMINISTRATOR, VISITS_OF_IMDI, VISITS_OF_SUPPORT,
                            VISITS_OF_AUDITOR)
                    .flatMap(visits -> visits.keySet().stream()))
                    .containsExactlyInAnyOrderElementsOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_page_can_be_read_by_all(Words words, Visitor kari) {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        String id = new Overview(kari.page()).anybody();
        kari.speak(words);
        visit(kari, VISITS, id, words);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_of_an_administrator_can_be_read_by_all(Words words, Visitor astrid) {
        astrid.logIn(ADMINISTRATOR);
        astrid.speak(words);
        visit(astrid, VISITS_OF_ADMINISTRATOR, "", words);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_of_imdi_can_be_read_by_all(Words words, Visitor solveig) {
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        visit(solveig, VISITS_OF_IMDI, "", words);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_of_support_can_be_read_by_all(Words words, Visitor tor) {
        tor.logIn(IMDI_SUPPORT);
        tor.speak(words);
        visit(tor, VISITS_OF_SUPPORT, "", words);
    }

    @ParameterizedTest
    @EnumSource
    void every_page_of_an_auditor_can_be_read_by_all(Words words, Visitor ragnhild) {
        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        visit(ragnhild, VISITS_OF_AUDITOR, "", words);
    }

    @Test
    void no_page_asks_the_database_once_per_row(Visitor kari, Visitor solveig, Visitor astrid, Visitor ragnhild,
            Visitor tor, Stack stack) {
        // What keeps an open page in step is counted in a test of its own.
        kari.context().route("**/api/names*", Route::abort);
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        String id = new Overview(kari.page()).anybody();
        Assertions.assertThat(kari.page().locator("a.name").count()).isGreaterThan(MOST_STATEMENTS);
        solveig.logIn(IMDI_ADMINISTRATOR);
        countStatements(kari, VISITS, id, stack);
        countStatements(solveig, VISITS_OF_IMDI, "", stack);
        astrid.logIn(ADMINISTRATOR);
        countStatements(astrid, VISITS_OF_ADMINISTRATOR, "", stack);
        ragnhild.logIn(AUDITOR);
        countStatements(ragnhild, VISITS_OF_AUDITOR, "", stack);
        tor.logIn(IMDI_SUPPORT);
        countStatements(tor, VISITS_OF_SUPPORT, "", stack);
    }

    private static void countStatements(Visitor visitor, Map<String, List<String>> visits, String id, Stack stack) {
        visits.values().stream().flatMap(List::stream).forEach(address -> {
            StatementCount count = stack.database().countStatements();
            visitor.open(address.endsWith("=") ? address + id : address);
            Assertions.assertThat(count.sent()).as(address).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        });
        // The last page may keep itself fresh, which is not to be counted with the next ones.
        visitor.page().navigate("about:blank");
    }

    private static void visit(Visitor visitor, Map<String, List<String>> visits, String id, Words words) {
        for (List<String> addresses : visits.values()) {
            for (String address : addresses) {
                Response response = visitor.open(address.endsWith("=") ? address + id : address);
                Assertions.assertThat(response.status()).as(address).isEqualTo(200);
                Headers.areRight(response);
                WIDTHS.forEach(width -> isReadable(visitor.page(), words, width));
            }
        }
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    static void isReadable(Page page, Words words, int width) {
        page.setViewportSize(width, TALL);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("html")).hasAttribute("lang", words.code());
        Assertions.assertThat(page.title()).endsWith(words.get("product"));
        Layout.fitsInto(page);
        Axe.findsNothing(page);
        NothingInternal.isShown(page.content());
    }

    @Test
    void the_menu_of_the_user_can_be_read_by_all(Visitor kari) {
        kari.logIn(CASEWORKER);
        for (int width : WIDTHS) {
            kari.open("/");
            kari.page().setViewportSize(width, TALL);
            kari.page().locator("details.user summary").click();
            assertThat(kari.page().locator("form[action$='/oidc/logout'] button")).isVisible();
            Layout.fitsInto(kari.page());
            Axe.findsNothing(kari.page());
        }
    }

    @Test
    void mistakes_in_a_form_can_be_read_by_all(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.fill(Numbers.MAN, "31.02.2026", "EGNE_MIDLER");
        page.seesMistake("nationalId", Words.BOKMAAL.get("rule.nationalId.man"));
        page.seesMistake("startedOn", Words.BOKMAAL.get("rule.date.invalid"));
        WIDTHS.forEach(width -> isReadable(kari.page(), Words.BOKMAAL, width));
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void the_chosen_language_is_remembered(Visitor kari) {
        kari.logIn(CASEWORKER, Overview.ADDRESS + "?status=AKTIV");
        String before = kari.page().url();
        kari.page().locator("header a[lang=nn]").click();
        assertThat(kari.page().locator("h1")).hasText(Words.NYNORSK.get("nav.overview"));
        assertThat(kari.page()).hasURL(before);
        kari.open(ParticipantPage.NEW);
        assertThat(new ParticipantPage(kari.page()).saveState()).hasText(Words.NYNORSK.like("save.missing"));
        LoginAcceptanceTest.logOut(kari);
        assertThat(kari.page().locator("h1")).hasText(Words.NYNORSK.get("loggedout.title"));
        kari.logIn(CASEWORKER);
        assertThat(kari.page().locator("h1")).hasText(Words.NYNORSK.get("home.title"));
        assertThat(kari.page().locator("html")).hasAttribute("lang", "nn");
        kari.page().locator("header a[lang=nb]").click();
        assertThat(kari.page().locator("h1")).hasText(Words.BOKMAAL.get("home.title"));
    }

    @Test
    void the_language_switch_leads_nowhere_else(Visitor anybody) {
        for (String back : List.of("//example.com", "/%5Cexample.com", "https://example.com")) {
            anybody.open("/open/language?to=nn&back=" + back);
            Assertions.assertThat(anybody.page().url()).as(back).doesNotContain("//example.com");
        }
    }
}
