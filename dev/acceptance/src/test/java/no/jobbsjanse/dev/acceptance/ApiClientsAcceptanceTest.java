package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator lets a system in, sees that it has called, and ends it with its next call; whoever regrets gives it back. */
@ExtendWith(InBrowser.class)
class ApiClientsAcceptanceTest {

    private static final String SECRET = "secret-of-a-test";

    private static Locator line(Page page, String client) {
        return page.locator("main .todo li", new Page.LocatorOptions().setHasText(client));
    }

    @ParameterizedTest
    @EnumSource
    void a_system_is_let_in_and_ended_and_let_in_again(Words words, Visitor astrid, Stack stack, KeycloakAdministration keycloak) {
        String client = "side-" + UUID.randomUUID();
        keycloak.addSystem(client, SECRET, "3301");
        CallingSystem system = new CallingSystem(stack).as(client, SECRET);
        Assertions.assertThat(system.get("/participations").status()).isEqualTo(403);

        astrid.logIn(ADMINISTRATOR);
        astrid.speak(words);
        astrid.open("/access/users");
        Page page = astrid.page();
        page.locator("a[href='/access/apiclients']").click();
        page.locator("[id='give:client:input']").fill("to ord");
        page.locator("[id='give:name:input']").fill("Side");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.get("apiclients.save"))).click();
        assertThat(page.locator("[role=alert]").first()).hasText(words.get("rule.access.api.client"));
        assertThat(page.locator("[id='give:client:input']")).hasValue("to ord");
        page.locator("[id='give:client:input']").fill(client);
        page.locator("#may-write").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.get("apiclients.save"))).click();
        assertThat(page.locator(".receipt")).hasText(words.get("apiclients.done.given"));
        assertThat(line(page, client)).containsText(words.get("apiclients.writes"));
        assertThat(line(page, client)).containsText(words.get("apiclients.neverUsed"));
        List.of(320, 1280).forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));

        Assertions.assertThat(system.get("/participations").status()).isEqualTo(200);
        page.reload();
        assertThat(line(page, client)).not().containsText(words.get("apiclients.neverUsed"));
        line(page, client).locator("button").click();
        assertThat(page.locator(".receipt")).hasText(words.get("apiclients.done.ended"));
        Assertions.assertThat(system.get("/participations").status()).isEqualTo(403);
        Locator former = page.locator(".former li", new Page.LocatorOptions().setHasText(client));
        assertThat(former).isVisible();
        List.of(320, 1280).forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));

        former.locator("button").click();
        assertThat(page.locator(".receipt")).hasText(words.get("apiclients.done.given"));
        assertThat(line(page, client).first()).containsText(words.get("apiclients.writes"));
        Assertions.assertThat(system.get("/participations").status()).isEqualTo(200);
        assertThat(former).hasCount(1);
        assertThat(former.locator("button")).hasCount(0);
        Assertions.assertThat(astrid.complaints()).isEmpty();
    }
}
