package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's pages look and speak like the portal. */
@ExtendWith(InBrowser.class)
class LoginThemeAcceptanceTest {

    private static final int NARROW = 320;
    private static final int TALL = 800;

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void keycloaks_pages_wear_our_theme(String language, Visitor anybody) {
        anybody.open("/");
        Page page = anybody.page();
        page.locator(".languages a[lang='" + language + "']").click();
        LoginTexts texts = new LoginTexts(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasText(texts.get("loginAccountTitle"));
        assertThat(page.locator("#kc-login")).hasText(texts.get("doLogIn"));
        assertThat(page.locator("header .brand")).containsText(Words.BOKMAAL.get("product"));
        Axe.findsNothing(page);

        page.locator("#username").fill("nobody");
        page.locator("#password").fill("wrong");
        page.locator("#kc-login").click();
        assertThat(page.locator("#username")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("main")).containsText(texts.get("invalidUserMessage"));
        Axe.findsNothing(page);
        page.setViewportSize(NARROW, TALL);
        Layout.fitsInto(page);
        Axe.findsNothing(page);

        assertThat(page.locator("footer a[href$='/open/waiting']")).hasText(texts.get("waitingForInvitation"));
        assertThat(page.locator("footer a[href$='/open/find']")).hasText(texts.get("findAdministrator"));

        page.locator("a[href*='reset-credentials']").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasText(texts.get("emailForgotTitle"));
        Axe.findsNothing(page);
        Layout.fitsInto(page);
        Assertions.assertThat(anybody.complaints()).isEmpty();
    }

    @Test
    void keycloaks_pages_are_framed_nowhere_and_have_no_other_base(Visitor anybody) {
        Assertions.assertThat(anybody.open("/").headerValue("content-security-policy"))
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'");
    }

    @Test
    void keycloak_speaks_the_language_chosen_in_the_portal(Visitor anybody) {
        anybody.open("/open/loggedout");
        anybody.open("/open/language?to=nn&back=/open/loggedout");
        anybody.open("/");
        assertThat(anybody.page().locator("html")).hasAttribute("lang", "nn");
    }
}
