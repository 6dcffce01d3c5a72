package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logging in and out through Keycloak. */
@ExtendWith(InBrowser.class)
class LoginAcceptanceTest {

    private static final String DEEP_LINK = "/registry/overview?status=AKTIV";
    private static final int BYTES_OF_A_SESSION_ID = 32;

    @Test
    void lands_where_one_was_going(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, DEEP_LINK);
        assertThat(kari.page()).hasURL(stack.portalUrl() + DEEP_LINK);
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("nav.overview"));
    }

    @Test
    void logs_out_of_the_portal_and_of_keycloak_and_nothing_about_her_stands_in_an_address(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, "/");
        List<String> addresses = new ArrayList<>();
        kari.page().onRequest(request -> addresses.add(request.url()));
        logOut(kari);
        assertThat(kari.page()).hasURL(stack.portalUrl() + "/open/loggedout");
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("loggedout.title"));
        Assertions.assertThat(addresses).contains(stack.portalUrl() + "/oidc/logout")
                .allMatch(address -> address.startsWith(stack.portalUrl()) && !address.contains("token"));
        kari.open("/");
        assertThat(kari.page().locator("#password")).isVisible();
        assertThat(new LoginPage(kari.page()).username()).hasValue("");
    }

    @Test
    void after_logging_out_no_other_tab_shows_anybody_but_what_is_not_saved_stays(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, "/");
        Page unsaved = kari.anotherTab();
        ParticipantPage hers = new ParticipantPage(unsaved);
        hers.openNew().fill(Numbers.another(), "15.01.2026", "ORDINAER").seesSaved();
        String id = hers.id();
        unsaved.locator("#startedOn").fill("31.02.2026");
        unsaved.keyboard().press("Tab");
        assertThat(unsaved.locator("#save-state")).hasAttribute("data-state", "unsaved");
        Page shown = kari.anotherTab();
        shown.navigate(ParticipantPage.address("background", id));
        Page asked = kari.anotherTab();
        asked.navigate("/support/ask");
        asked.getByLabel(BOKMAAL.get("ask.message")).fill("Hvor ble det av navnet?");
        Page refused = kari.anotherTab();
        refused.navigate("/support/ask");
        refused.getByLabel(BOKMAAL.get("ask.message")).fill("Hvor er knappen?");
        refused.getByText(BOKMAAL.get("ask.send")).click();
        assertThat(refused.locator(".problem")).isVisible();

        // A page that only says that somebody has logged out empties nothing: the tab asks first.
        shown.waitForResponse("**/api/session", () -> kari.open("/open/loggedout"));
        kari.open("/registry/overview");
        assertThat(shown).hasURL(stack.portalUrl() + ParticipantPage.address("background", id));

        logOut(kari);
        assertThat(shown).hasURL(stack.portalUrl() + "/open/loggedout");
        assertThat(asked.getByLabel(BOKMAAL.get("ask.message"))).hasValue("Hvor ble det av navnet?");
        assertThat(refused.getByLabel(BOKMAAL.get("ask.message"))).hasValue("Hvor er knappen?");
        assertThat(unsaved.locator("#startedOn")).hasValue("31.02.2026");
    }

    /** Faces gives a checkbox no value of its own, and a browser gives it one then. */
    @Test
    void a_form_that_nobody_has_touched_is_left_too(Visitor solveig, Stack stack) {
        solveig.logInByPassword(IMDI_ADMINISTRATOR, "/");
        Page rules = solveig.anotherTab();
        rules.navigate("/registry/retention");
        assertThat(rules.locator("main form input[type=checkbox]").first()).isVisible();
        logOut(solveig);
        assertThat(rules).hasURL(stack.portalUrl() + "/open/loggedout");
    }

    static void logOut(Visitor visitor) {
        logOut(visitor.page());
    }

    static void logOut(Page page) {
        page.locator("details.user summary").click();
        page.locator("form[action$='/oidc/logout'] button").click();
    }

    @Test
    void two_tabs_logging_in_at_once_both_arrive(Visitor kari, Stack stack) {
        Page other = kari.anotherTab();
        kari.open(DEEP_LINK);
        other.navigate(ParticipantPage.NEW);
        assertThat(new LoginPage(kari.page()).username()).isVisible();
        assertThat(new LoginPage(other).username()).isVisible();
        new LoginPage(kari.page()).logIn(CASEWORKER);
        assertThat(kari.page()).hasURL(stack.portalUrl() + DEEP_LINK);
        // Keycloak's page notices by itself that somebody has logged in beside it.
        assertThat(other).hasURL(stack.portalUrl() + ParticipantPage.NEW);
        assertThat(new ParticipantPage(other).field("nationalId")).isVisible();
    }

    @Test
    void a_script_without_a_session_is_told_so_and_not_redirected(Visitor nobody) {
        nobody.open("/open/loggedout");
        Assertions.assertThat(new Script(nobody.page()).post("/api/participations", Map.of()).status()).isEqualTo(401);
        RequestOptions asScript = RequestOptions.create().setMaxRedirects(0).setHeader("X-Requested-With", "autosave");
        Assertions.assertThat(nobody.context().request().post("/api/participations", asScript).status())
                .isEqualTo(401);
        nobody.context().clearCookies();
        APIResponse refused = nobody.context().request().get("/registry/overview", asScript);
        Assertions.assertThat(refused.status()).isEqualTo(401);
        // It would take the place of the session of whoever logs in again at this moment.
        Assertions.assertThat(refused.headers()).as("no session begins").doesNotContainKey("set-cookie");
    }

    @Test
    void a_log_in_that_was_given_up_can_be_begun_again(Visitor kari, Stack stack) {
        kari.open(DEEP_LINK);
        String state = kari.page().url().replaceAll(".*[?&]state=([^&]+).*", "$1");
        kari.open("/oidc/callback?error=access_denied&state=" + state);
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("again.title"));
        kari.page().locator("main a.button").click();
        new LoginPage(kari.page()).logIn(CASEWORKER);
        assertThat(kari.page()).hasURL(stack.portalUrl() + "/");
    }

    @Test
    void keycloaks_answer_counts_once_and_in_the_same_browser_only(Visitor kari, Visitor thief) {
        kari.open(DEEP_LINK);
        Request callback = kari.page().waitForRequest("**/oidc/callback?*",
                () -> new LoginPage(kari.page()).logIn(CASEWORKER));
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("nav.overview"));
        for (Visitor visitor : new Visitor[] {kari, thief}) {
            visitor.open(callback.url());
            assertThat(visitor.page().locator("h1")).hasText(BOKMAAL.get("again.title"));
        }
        thief.open(DEEP_LINK);
        assertThat(new LoginPage(thief.page()).username()).isVisible();
    }

    @Test
    void the_session_is_a_secret_of_256_bits_that_scripts_cannot_read(Visitor kari, Visitor sameAgain) {
        Cookie one = kari.logInByPassword(CASEWORKER, "/").session();
        Cookie two = sameAgain.logInByPassword(CASEWORKER, "/").session();
        Assertions.assertThat(one.httpOnly).isTrue();
        Assertions.assertThat(one.sameSite).isEqualTo(SameSiteAttribute.LAX);
        Assertions.assertThat(Base64.getUrlDecoder().decode(one.value)).hasSizeGreaterThanOrEqualTo(
                BYTES_OF_A_SESSION_ID);
        Assertions.assertThat(one.value).isNotEqualTo(two.value);
        Assertions.assertThat(kari.page().url() + kari.page().content()).doesNotContain(one.value)
                .doesNotContain("jsessionid");
    }

    @Test
    void the_session_id_changes_at_log_in(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, "/");
        Cookie before = kari.session();
        // Logged in at Keycloak still, so that the portal logs her in once more in the session she has.
        String attempt = kari.context().request().get(stack.portalUrl() + DEEP_LINK, RequestOptions.create()
                .setMaxRedirects(0).setHeader("Cookie", "").setHeader("Accept", "text/html")).headers().get("location");
        Assertions.assertThat(attempt).startsWith(stack.keycloakUrl());
        kari.page().navigate(attempt);
        assertThat(kari.page()).hasURL(stack.portalUrl() + DEEP_LINK);
        Assertions.assertThat(kari.session().value).isNotEqualTo(before.value);

        kari.context().clearCookies();
        kari.context().addCookies(List.of(new Cookie("session", before.value).setUrl(stack.portalUrl())));
        kari.open(DEEP_LINK);
        assertThat(new LoginPage(kari.page()).username()).isVisible();
        new LoginPage(kari.page()).logIn(CASEWORKER);
        assertThat(kari.page()).hasURL(stack.portalUrl() + DEEP_LINK);
        Assertions.assertThat(kari.session().value).isNotEqualTo(before.value);
    }

    @Test
    void ending_the_session_at_keycloak_ends_it_here(Visitor kari, KeycloakAdministration keycloak) {
        kari.logInByPassword(CASEWORKER, "/");
        keycloak.endSessions(CASEWORKER);
        Assertions.assertThat(new Script(kari.page()).post("/api/participations", Map.of()).status()).isEqualTo(401);
        kari.page().reload();
        assertThat(new LoginPage(kari.page()).username()).isVisible();
    }
}
