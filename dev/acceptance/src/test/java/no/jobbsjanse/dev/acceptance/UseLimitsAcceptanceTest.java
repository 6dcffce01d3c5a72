package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever lets a script work for her is asked to wait, in words; nobody else notices. */
@ExtendWith(InBrowser.class)
class UseLimitsAcceptanceTest {

    private static final int SEARCHES_PER_HOUR = 600;
    private static final int FILES_PER_HOUR = 100;
    private static final String SANDEFJORD = "3907";

    /** Sends the same so many times; gives the statuses of the answers, each once. */
    private static final String SEND = """
            async ([address, type, body, times]) => {
              const statuses = new Set();
              for (let i = 0; i < times; i++) {
                const response = await fetch(address, { method: "POST", headers: { "Content-Type": type }, body });
                await response.text();
                statuses.add(response.status);
              }
              return [...statuses];
            }""";

    private static void send(Page page, String address, String type, String body, int times) {
        Assertions.assertThat(page.evaluate(SEND, List.of(address, type, body, times))).isEqualTo(List.of(200));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_asks_as_fast_as_a_script_is_asked_to_wait(Words words, Visitor rita, Stack stack,
            KeycloakAdministration keycloak) {
        DemoUser script = keycloak.addUser("rask-" + words.code());
        rita.logIn(script);
        AccessRows.withRole(stack, script.subject(), "kommunebruker", SANDEFJORD, () -> {
            rita.speak(words);
            rita.open(Overview.ADDRESS);
            Page page = rita.page();
            send(page, "/api/search", "application/json", "{}", SEARCHES_PER_HOUR);
            page.locator("#search").fill("Nora");
            assertThat(page.locator("#search-count")).hasText(words.get("search.tooOften"));
            PagesAcceptanceTest.isReadable(page, words, 320);

            rita.open("/reporting/download");
            send(page, "/reporting/download", "application/x-www-form-urlencoded", "format=CSV&openedBy="
                    + script.subject() + "&openedIn=" + SANDEFJORD, FILES_PER_HOUR);
            Assertions.assertThat(page.waitForNavigation(() -> page.locator("[id='order:save']").click()).status())
                    .isEqualTo(429);
            assertThat(page.locator("h1")).hasText(words.get("problem.tooOften.title"));
            PagesAcceptanceTest.isReadable(page, words, 320);
            Assertions.assertThat(rita.open(Overview.ADDRESS).status()).isEqualTo(200);
        });
    }
}
