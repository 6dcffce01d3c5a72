package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import no.jobbsjanse.dev.acceptance.AccessAccount.Invited;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody who is invited comes in through Keycloak, and that nobody does who should not. */
@ExtendWith(InBrowser.class)
class EntranceAcceptanceTest {

    private static final LoginTexts TEXTS = new LoginTexts("nb");
    private static final int NARROW = 320;
    private static final int TALL = 800;
    private static final String NO_SUCH_USER = "00000000-0000-4000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void she_chooses_a_name_a_password_and_an_app_and_is_in(String language, Visitor scanner, Visitor eva, AccessAccount access,
            Stack stack) {
        Invited invited = access.invite(language);
        String entrance = access.entrance(invited);
        scanner.page().navigate(entrance);

        Page page = eva.page();
        LoginTexts texts = new LoginTexts(language);
        FirstLogin login = new FirstLogin(page, texts);
        page.navigate(entrance);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("main input:visible")).hasCount(1);
        assertThat(page.locator("#username")).hasValue("");
        isGood(page);
        login.chooseUsername("Eva Nygård");
        assertThat(page.locator("#username")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("main")).containsText(texts.get("usernamePatternError"));
        isGood(page);
        login.chooseUsername(READER.username());
        assertThat(page.locator("main")).containsText(texts.get("usernameExistsMessage"));
        login.chooseUsername(chosen(invited));
        assertThat(page.locator("h1")).hasText(texts.get("updatePasswordTitle"));
        assertThat(page.locator("main input[type='checkbox']")).hasCount(0);
        isGood(page);
        login.choosePassword("kort");
        assertThat(page.locator("main")).containsText(texts.get("invalidPasswordMinLengthMessage", 12));
        login.choosePassword("Jobbsjansen2026!");
        assertThat(page.locator("main")).containsText(texts.get("invalidPasswordBlacklistedMessage"));
        login.choosePassword();
        login.chooseSecondFactor("#app");
        assertThat(page.locator("h1")).hasText(texts.get("loginTotpTitle"));
        isGood(page);
        page.locator("#another-way").click();
        login.setUpApp();

        assertThat(page).hasURL(stack.portalUrl() + "/");
        assertThat(page.locator("details.user")).containsText("Eva Nygård");
        Assertions.assertThat(eva.complaints()).filteredOn(complaint -> !complaint.contains(" 400 ")).isEmpty();
        JsonObject user = access.user(invited);
        Assertions.assertThat(user.get("username").getAsString()).isEqualTo(chosen(invited));
        Assertions.assertThat(user.get("emailVerified").getAsBoolean()).isTrue();
        Assertions.assertThat(user.getAsJsonArray("requiredActions")).isEmpty();
        Assertions.assertThat(user.getAsJsonObject("attributes")).hasToString(
                "{\"phoneNumber\":[\"+4799999999\"],\"locale\":[\"" + language + "\"]}");
    }

    @Test
    void the_language_she_switches_to_is_hers_from_then_on(Visitor eva, AccessAccount access) {
        Invited invited = access.invite("nb");
        eva.page().navigate(access.entrance(invited));
        eva.page().locator(".languages a[lang='nn']").click();
        FirstLogin login = new FirstLogin(eva.page(), new LoginTexts("nn"));
        login.chooseUsername(chosen(invited));
        login.choosePassword();
        login.setUpApp();
        assertThat(eva.page().locator("details.user")).isVisible();
        Assertions.assertThat(access.user(invited).getAsJsonObject("attributes").get("locale")).hasToString("[\"nn\"]");
    }

    @Test
    void no_entrance_opens_once_she_has_chosen_a_password(Visitor eva, Visitor thief, AccessAccount access) {
        Invited invited = access.invite("nb");
        String one = access.entrance(invited);
        String another = access.entrance(invited);
        comeIn(eva, another, invited);
        for (Visitor visitor : new Visitor[] {eva, thief}) {
            for (String entrance : new String[] {one, another}) {
                visitor.page().navigate(entrance);
                new FirstLogin(visitor.page(), TEXTS).linkNoLongerWorks();
            }
        }
        isGood(thief.page());
        Assertions.assertThat(access.askForEntrance(invited.id(), access.token()).status()).isEqualTo(409);
    }

    @Test
    void half_way_is_enough_and_the_rest_comes_at_log_in(Visitor eva, Visitor later, AccessAccount access) {
        Invited invited = access.invite("nb");
        String entrance = access.entrance(invited);
        eva.page().navigate(entrance);
        FirstLogin login = new FirstLogin(eva.page(), TEXTS);
        login.chooseUsername(chosen(invited));
        login.choosePassword();
        login.chooseSecondFactor("#app");
        assertThat(eva.page().locator("h1")).hasText(TEXTS.get("loginTotpTitle"));

        later.page().navigate(entrance);
        new FirstLogin(later.page(), TEXTS).linkNoLongerWorks();
        later.page().locator("#backToApplication").click();
        new LoginPage(later.page()).logIn(invited.email(), FirstLogin.PASSWORD.strip());
        assertThat(later.page().locator("p[id^=input-error-]").first()).isVisible();
        new LoginPage(later.page()).logIn(invited.email(), FirstLogin.PASSWORD);
        new FirstLogin(later.page(), TEXTS).setUpApp();
        assertThat(later.page().locator("h1")).hasText(BOKMAAL.get("home.withoutAccess.title"));
    }

    @Test
    void who_waited_on_a_page_behind_the_entrance_is_too_late(Visitor eva, Visitor atName, Visitor atPassword, AccessAccount access) {
        Invited invited = access.invite("nb");
        String entrance = access.entrance(invited);
        atName.page().navigate(entrance);
        eva.page().navigate(entrance);
        new FirstLogin(eva.page(), TEXTS).chooseUsername(chosen(invited));
        atPassword.page().navigate(entrance);
        FirstLogin login = new FirstLogin(eva.page(), TEXTS);
        login.choosePassword();
        AuthenticatorApp app = login.setUpApp();
        assertThat(eva.page().locator("details.user")).isVisible();

        FirstLogin thief = new FirstLogin(atName.page(), TEXTS);
        thief.chooseUsername("overtatt-" + invited.provisionalName());
        thief.linkNoLongerWorks();
        thief = new FirstLogin(atPassword.page(), TEXTS);
        thief.choosePassword("Et helt annet passord");
        thief.linkNoLongerWorks();
        Assertions.assertThat(access.user(invited).get("username").getAsString()).isEqualTo(chosen(invited));
        atPassword.page().locator("#backToApplication").click();
        new LoginPage(atPassword.page()).logIn(chosen(invited), FirstLogin.PASSWORD);
        atPassword.page().locator("#otp").fill(app.nextCode());
        atPassword.page().locator("#kc-login").click();
        assertThat(atPassword.page().locator("details.user")).isVisible();
    }

    @Test
    void an_invitation_taken_back_ends_on_the_page_where_she_is(Visitor eva, AccessAccount access) {
        Invited invited = access.invite("nb");
        eva.page().navigate(access.entrance(invited));
        access.disable(invited);
        FirstLogin login = new FirstLogin(eva.page(), TEXTS);
        login.chooseUsername(chosen(invited));
        login.linkNoLongerWorks();
        Assertions.assertThat(access.askForEntrance(invited.id(), access.token()).status()).isEqualTo(409);
    }

    @Test
    void a_forgotten_password_does_not_spare_her_the_code(Visitor eva, Visitor later, AccessAccount access, Stack stack) {
        Invited invited = access.invite("nb");
        AuthenticatorApp app = comeIn(eva, access.entrance(invited), invited);
        Page page = later.page();
        page.navigate(forgotten(later, invited.email(), stack));
        new FirstLogin(page, TEXTS).choosePassword("Et passord til, glemt før");
        page.getByText(TEXTS.get("backToApplication")).click();
        new LoginPage(page).logIn(chosen(invited), "Et passord til, glemt før");
        page.locator("#otp").fill(app.nextCode());
        page.locator("#kc-login").click();
        assertThat(page.locator("h1")).hasText(BOKMAAL.get("home.withoutAccess.title"));
    }

    @Test
    void who_asks_for_a_new_password_before_she_has_one_comes_in_too(Visitor eva, AccessAccount access, Stack stack) {
        Invited invited = access.invite("nb");
        String entrance = access.entrance(invited);
        eva.page().navigate(forgotten(eva, invited.email(), stack));
        FirstLogin login = new FirstLogin(eva.page(), TEXTS);
        login.chooseUsername(chosen(invited));
        login.choosePassword();
        login.setUpApp();
        Assertions.assertThat(access.user(invited).get("username").getAsString()).isEqualTo(chosen(invited));
        eva.page().navigate(entrance);
        login.linkNoLongerWorks();
    }

    @Test
    void somebody_else_must_log_out_first(Visitor family, AccessAccount access) {
        Invited invited = access.invite("nb");
        String entrance = access.entrance(invited);
        Page page = family.logInByPassword(READER, "/").page();
        page.navigate(entrance);
        assertThat(page.locator("h1")).hasText(TEXTS.get("somebodyElseTitle"));
        assertThat(page.locator("main")).containsText(TEXTS.get("differentUserAuthenticated", READER.username()));
        isGood(page);
        page.locator("#logout").click();
        page.locator("#kc-logout").click();
        assertThat(page.locator("h1")).hasText(TEXTS.get("successLogout"));
        page.navigate(entrance);
        assertThat(page.locator("h1")).hasText(TEXTS.get("loginProfileTitle"));
    }

    @Test
    void only_who_manages_users_is_given_an_entrance(AccessAccount access, KeycloakAdministration keycloak) {
        Invited invited = access.invite("nb");
        Assertions.assertThat(access.askForEntrance(invited.id()).status()).isEqualTo(401);
        Assertions.assertThat(access.askForEntrance(invited.id(), "forged").status()).isEqualTo(401);
        Assertions.assertThat(access.askForEntrance(invited.id(), keycloak.powerlessToken()).status()).isEqualTo(403);
        Assertions.assertThat(access.askForEntrance(NO_SUCH_USER, access.token()).status()).isEqualTo(404);
        Assertions.assertThat(access.askForEntrance(READER.subject().toString(), access.token()).status()).isEqualTo(409);
    }

    @Test
    void the_account_that_invites_sees_users_and_nothing_else(AccessAccount access) {
        Assertions.assertThat(access.see("/users/count").status()).isEqualTo(200);
        for (String what : new String[] {"/clients", "/roles", "/events", "/admin-events", "/identity-provider/instances"}) {
            Assertions.assertThat(access.see(what).status()).as(what).isEqualTo(403);
        }
    }

    private static AuthenticatorApp comeIn(Visitor visitor, String entrance, Invited invited) {
        visitor.page().navigate(entrance);
        FirstLogin login = new FirstLogin(visitor.page(), TEXTS);
        login.chooseUsername(chosen(invited));
        login.choosePassword();
        AuthenticatorApp app = login.setUpApp();
        assertThat(visitor.page().locator("h1")).hasText(BOKMAAL.get("home.withoutAccess.title"));
        return app;
    }

    /** Asks for a new password; the link in the mail that comes. */
    private static String forgotten(Visitor visitor, String email, Stack stack) {
        visitor.open("/");
        visitor.page().locator("a[href*='reset-credentials']").click();
        visitor.page().locator("#username").fill(email);
        visitor.page().locator("#kc-form-buttons").click();
        assertThat(visitor.page().locator("main")).containsText(TEXTS.get("emailSentMessage"));
        JsonArray mails = JsonParser.parseString(visitor.context().request().get(stack.mailboxUrl() + "/api/messages").text())
                .getAsJsonArray();
        for (var mail : mails) {
            if (mail.getAsJsonObject().get("to").toString().contains(email)) {
                return mail.getAsJsonObject().getAsJsonArray("links").get(0).getAsString();
            }
        }
        throw new AssertionError("No mail came for " + email);
    }

    static String chosen(Invited invited) {
        return invited.provisionalName().replace("ny-", "eva.");
    }

    static void isGood(Page page) {
        Axe.findsNothing(page);
        var before = page.viewportSize();
        page.setViewportSize(NARROW, TALL);
        Layout.fitsInto(page);
        Axe.findsNothing(page);
        page.setViewportSize(before.width, before.height);
    }
}
