package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Keycloak's pages for somebody who comes for the first time, one after the other. */
record FirstLogin(Page page, LoginTexts texts) {

    /** More than 64 letters, small and large ones, blanks at both ends: a password is taken as it is typed. */
    static final String PASSWORD = " Ein lang setning om FJELL, og om alt det ein kan sjå derifrå i klårt vêr  ";

    void chooseUsername(String name) {
        assertThat(page.locator("h1")).hasText(texts.get("loginProfileTitle"));
        page.locator("#username").fill(name);
        page.locator("#kc-submit").click();
    }

    void choosePassword() {
        choosePassword(PASSWORD);
    }

    void choosePassword(String password) {
        assertThat(page.locator("h1")).hasText(texts.get("updatePasswordTitle"));
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-submit").click();
    }

    AuthenticatorApp setUpApp() {
        chooseSecondFactor("#app");
        assertThat(page.locator("h1")).hasText(texts.get("loginTotpTitle"));
        page.locator("#mode-manual").click();
        AuthenticatorApp app = new AuthenticatorApp(page.locator("#kc-totp-secret-key").textContent());
        page.locator("#totp").fill(app.code());
        page.locator("#saveTOTPBtn").click();
        return app;
    }

    void makePasskey() {
        chooseSecondFactor("#passkey");
        assertThat(page.locator("h1")).hasText(texts.get("webauthn-registration-title"));
        page.locator("#registerWebAuthn").click();
    }

    void chooseSecondFactor(String way) {
        assertThat(page.locator("h1")).hasText(texts.get("secondFactorTitle"));
        page.locator(way).click();
    }

    void linkNoLongerWorks() {
        assertThat(page.locator("h1")).hasText(texts.get("tooLateTitle"));
        assertThat(page.locator("main")).containsText(texts.get("expiredActionMessage"));
        assertThat(page.locator("#waiting")).hasText(texts.get("waitingForInvitation"));
    }
}
