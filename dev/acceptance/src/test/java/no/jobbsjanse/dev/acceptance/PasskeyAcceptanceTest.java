package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.acceptance.AccessAccount.Invited;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A passkey as second factor: made on the way in or later, and asked for at log-in. */
@ExtendWith(InBrowser.class)
class PasskeyAcceptanceTest {

    private static final LoginTexts TEXTS = new LoginTexts("nb");
    private static final String SCRIPT = "**/js/webauthnRegister.js";

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void she_chooses_a_passkey_and_is_asked_for_it_from_then_on(String language, Visitor eva, AccessAccount access, Stack stack) {
        PasskeyDevice telephone = PasskeyDevice.of(eva);
        LoginTexts texts = new LoginTexts(language);
        Invited invited = access.invite(language);
        Page page = eva.page();
        FirstLogin login = toSecondFactor(eva, access.entrance(invited), invited, texts);
        assertThat(page.locator("h1")).hasText(texts.get("secondFactorTitle"));
        EntranceAcceptanceTest.isGood(page);
        login.chooseSecondFactor("#app");
        page.locator("#another-way").click();
        login.chooseSecondFactor("#passkey");
        assertThat(page.locator("h1")).hasText(texts.get("webauthn-registration-title"));
        assertThat(page.locator("#passkey-before")).hasCount(0);
        EntranceAcceptanceTest.isGood(page);

        telephone.isHers(false);
        page.locator("#registerWebAuthn").click();
        assertThat(page.locator("[role=alert]")).hasText(texts.get("passkeyStopped"));
        EntranceAcceptanceTest.isGood(page);
        page.locator("#another-way").click();
        telephone.isHers(true);
        login.chooseSecondFactor("#passkey");
        page.locator("#passkey-name").fill("Jobbmobilen");
        page.locator("#registerWebAuthn").click();
        assertThat(page).hasURL(stack.portalUrl() + "/");
        Assertions.assertThat(access.secondFactors(invited)).containsExactly("webauthn Jobbmobilen");
        Assertions.assertThat(access.user(invited).getAsJsonArray("requiredActions")).isEmpty();

        logInAgain(eva, invited);
        assertThat(page.locator("h1")).hasText(texts.get("webauthn-login-title"));
        assertThat(page.locator("#try-another-way")).hasCount(0);
        EntranceAcceptanceTest.isGood(page);
        telephone.isHers(false);
        page.locator("#authenticateWebAuthnButton").click();
        assertThat(page.locator("[role=alert]")).hasText(texts.get("webauthn-error-api-get", ""));
        EntranceAcceptanceTest.isGood(page);
        telephone.isHers(true);
        page.locator("#kc-try-again").click();
        page.locator("#authenticateWebAuthnButton").click();
        assertThat(page).hasURL(stack.portalUrl() + "/");
        Assertions.assertThat(eva.complaints()).isEmpty();
    }

    @Test
    void without_her_telephone_a_password_is_not_enough(Visitor eva, Visitor thief, AccessAccount access, Stack stack) {
        PasskeyDevice.of(eva);
        Invited invited = access.invite("nb");
        toSecondFactor(eva, access.entrance(invited), invited, TEXTS).makePasskey();
        assertThat(eva.page()).hasURL(stack.portalUrl() + "/");

        PasskeyDevice.of(thief);
        thief.open("/");
        new LoginPage(thief.page()).logIn(invited.email(), FirstLogin.PASSWORD);
        thief.page().locator("#authenticateWebAuthnButton").click();
        assertThat(thief.page().locator("h1")).hasText(TEXTS.get("webauthn-error-title"));
        Assertions.assertThat(thief.open("/").url()).startsWith(stack.keycloakUrl());
    }

    @Test
    void who_adds_the_other_later_may_log_in_with_either(Visitor eva, AccessAccount access, Stack stack) {
        PasskeyDevice.of(eva);
        Invited invited = access.invite("nb");
        Page page = eva.page();
        AuthenticatorApp app = toSecondFactor(eva, access.entrance(invited), invited, TEXTS).setUpApp();
        assertThat(page).hasURL(stack.portalUrl() + "/");
        page.route(SCRIPT, Route::abort);
        fromMenu(page, "/oidc/passkey");
        String used = app.nextCode();
        page.locator("#otp").fill(used);
        page.locator("#kc-login").click();
        assertThat(page.locator("h1")).hasText(TEXTS.get("webauthn-registration-title"));
        // Pressed while the script is on its way it would lead out of the log-in.
        assertThat(page.locator("#registerWebAuthn")).isDisabled();
        page.unroute(SCRIPT);
        assertThat(page.locator("#another-way")).hasCount(0);
        EntranceAcceptanceTest.isGood(page);
        page.reload();
        page.locator("#registerWebAuthn").click();
        assertThat(page).hasURL(stack.portalUrl() + "/");
        Assertions.assertThat(access.secondFactors(invited)).containsExactly("otp ", "webauthn " + TEXTS.get("webauthn-registration-init-label"));

        // What she has she reads on both pages, and one telephone keeps one passkey.
        fromMenu(page, "/oidc/second-factor");
        byPasskey(page);
        assertThat(page.locator("#app-before")).hasText(TEXTS.get("totpBefore"));
        page.locator("#cancelTOTPBtn").click();
        assertThat(page).hasURL(stack.portalUrl() + "/");
        fromMenu(page, "/oidc/passkey");
        byPasskey(page);
        assertThat(page.locator("#passkey-before")).hasText(TEXTS.get("passkeyBefore"));
        page.locator("#registerWebAuthn").click();
        assertThat(page.locator("[role=alert]")).hasText(TEXTS.get("passkeyHere"));
        EntranceAcceptanceTest.isGood(page);
        page.locator("#cancelWebAuthnAIA").click();
        assertThat(page).hasURL(stack.portalUrl() + "/");

        logInAgain(eva, invited);
        byPasskey(page);
        assertThat(page).hasURL(stack.portalUrl() + "/");

        logInAgain(eva, invited);
        // Keycloak takes no code twice.
        page.waitForCondition(() -> !app.nextCode().equals(used), new Page.WaitForConditionOptions().setTimeout(60_000));
        page.locator("#otp").fill(app.nextCode());
        page.locator("#kc-login").click();
        assertThat(page).hasURL(stack.portalUrl() + "/");
    }

    @Test
    void who_waits_at_the_choice_while_it_is_made_elsewhere_gets_no_further(Visitor waiting, Visitor reloading, Visitor eva, AccessAccount access,
            Stack stack) {
        PasskeyDevice.of(waiting);
        Invited invited = access.invite("nb");
        toSecondFactor(waiting, access.entrance(invited), invited, TEXTS).chooseSecondFactor("#passkey");
        for (Visitor visitor : new Visitor[] {reloading, eva}) {
            visitor.open("/");
            new LoginPage(visitor.page()).logIn(invited.email(), FirstLogin.PASSWORD);
            assertThat(visitor.page().locator("h1")).hasText(TEXTS.get("secondFactorTitle"));
        }
        new FirstLogin(eva.page(), TEXTS).setUpApp();
        assertThat(eva.page()).hasURL(stack.portalUrl() + "/");

        waiting.page().locator("#registerWebAuthn").click();
        new FirstLogin(waiting.page(), TEXTS).linkNoLongerWorks();
        reloading.page().reload();
        new FirstLogin(reloading.page(), TEXTS).linkNoLongerWorks();
        Assertions.assertThat(access.secondFactors(invited)).containsExactly("otp ");
    }

    private static FirstLogin toSecondFactor(Visitor visitor, String entrance, Invited invited, LoginTexts texts) {
        visitor.page().navigate(entrance);
        FirstLogin login = new FirstLogin(visitor.page(), texts);
        login.chooseUsername(EntranceAcceptanceTest.chosen(invited));
        login.choosePassword();
        return login;
    }

    private static void fromMenu(Page page, String address) {
        page.locator("details.user summary").click();
        page.locator("a[href='" + address + "']").click();
        new LoginPage(page).logInAnew(FirstLogin.PASSWORD, TEXTS);
    }

    /** By whoever has both, and is asked for a code. */
    private static void byPasskey(Page page) {
        assertThat(page.locator("#otp")).isVisible();
        page.locator("#try-another-way").click();
        assertThat(page.locator("h1")).hasText(TEXTS.get("loginChooseAuthenticator"));
        EntranceAcceptanceTest.isGood(page);
        page.locator(".choice-row", new Page.LocatorOptions().setHasText(TEXTS.get("webauthn-help-text"))).click();
        assertThat(page.locator("#authenticateWebAuthnButton")).isVisible();
        EntranceAcceptanceTest.isGood(page);
        page.locator("#authenticateWebAuthnButton").click();
    }

    private static void logInAgain(Visitor visitor, Invited invited) {
        visitor.page().locator("details.user summary").click();
        visitor.page().locator("form[action='/oidc/logout'] button").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/open/loggedout.*"));
        visitor.open("/");
        new LoginPage(visitor.page()).logIn(invited.email(), FirstLogin.PASSWORD);
    }
}
