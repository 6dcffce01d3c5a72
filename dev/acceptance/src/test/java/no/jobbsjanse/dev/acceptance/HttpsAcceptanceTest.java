package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.stack.Part;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As in production: a browser by https, and a portal behind a proxy that ends TLS. Runs when nobody needs the other portal. */
@Order(Integer.MAX_VALUE - 3)
@ExtendWith(InBrowser.class)
class HttpsAcceptanceTest {

    @Test
    void a_caseworker_does_her_work_by_https(Visitor visitor, Stack stack, KeycloakAdministration keycloak) throws IOException {
        int port = freePort();
        stack.portal().stop();
        try (TlsProxy proxy = TlsProxy.start(Path.of("target"), port)) {
            Part portal = stack.portalBehind(proxy.address(), port);
            try (BrowserContext browser = visitor.context().browser().newContext(new Browser.NewContextOptions()
                    .setLocale("nb-NO").setBaseURL(proxy.address()).setIgnoreHTTPSErrors(true))) {
                keycloak.portalIsAt(proxy.address());
                works(browser, stack, proxy.address());
            } finally {
                portal.stop();
            }
        } finally {
            stack.portal().start();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void works(BrowserContext browser, Stack stack, String address) {
        browser.setDefaultTimeout(WholeSystem.PATIENCE.toMillis());
        List<String> complaints = new ArrayList<>();
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        List<String> without = new ArrayList<>();
        browser.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith(stack.keycloakUrl())) {
                without.add(request.url());
            }
        });
        Page page = browser.newPage();
        page.navigate("/");
        new LoginPage(page).logIn(CASEWORKER);
        assertThat(page).hasURL(address + "/");
        Response front = page.navigate("/open/language?to=nb&back=/");
        Assertions.assertThat(front.headerValue("strict-transport-security")).contains("max-age=31536000");
        Assertions.assertThat(browser.cookies(address)).extracting(cookie -> cookie.name)
                .contains("__Host-session", "__Host-language");
        Assertions.assertThat(browser.cookies(address)).allSatisfy(cookie -> isSafe(cookie));

        ParticipantPage woman = new ParticipantPage(page).registerAnother();
        woman.goOn("background").choose("literacy", "JA").seesSaved();

        page.navigate("/support/ask");
        page.locator("main select").selectOption("STATUS");
        page.locator("main textarea").fill("Hei over https");
        page.locator("main form [id$=send]").click();
        assertThat(page.locator(".receipt")).isVisible();

        page.navigate("/reporting/download");
        Download file = page.waitForDownload(() -> page.locator("[id='order:save']").click());
        Assertions.assertThat(file.failure()).isNull();

        page.navigate("/");
        LoginAcceptanceTest.logOut(page);
        assertThat(page).hasURL(Pattern.compile("/open/loggedout"));
        assertThat(page.locator("h1")).hasText(BOKMAAL.get("loggedout.title"));
        Assertions.assertThat(without).as("asked for elsewhere").isEmpty();
        Assertions.assertThat(complaints).isEmpty();
    }

    private static void isSafe(Cookie cookie) {
        Assertions.assertThat(cookie.secure && cookie.httpOnly).as(cookie.name).isTrue();
        Assertions.assertThat(cookie.name).matches("__(Host|Secure)-.*");
    }
}
