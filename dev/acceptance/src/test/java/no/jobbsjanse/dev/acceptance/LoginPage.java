package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** Keycloak's page for user name and password. */
record LoginPage(Page page) {

    Locator username() {
        return page.locator("#username");
    }

    void logIn(DemoUser user) {
        logIn(user.username(), DemoUser.PASSWORD);
    }

    /** Once more, by somebody who is logged in: her name stands there. */
    void logInAnew(String password, LoginTexts texts) {
        assertThat(page.locator("[role=status]")).hasText(texts.get("reauthenticate"));
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    void logIn(String username, String password) {
        username().fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}
