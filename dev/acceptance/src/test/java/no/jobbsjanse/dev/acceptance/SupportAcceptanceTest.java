package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.AUDITOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_SUPPORT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody phones because it does not save: IMDi's support sees what has happened, and the municipality sees that it has looked. */
@ExtendWith(InBrowser.class)
class SupportAcceptanceTest {

    private static final List<Integer> WIDTHS = List.of(1280, 320);

    private static void open(Visitor tor, Words words, String caseNumber) {
        Page page = tor.page();
        tor.open("/support/case");
        page.locator("select").selectOption("BRUKERSTOTTE");
        page.locator("input[type=text]").fill(caseNumber);
        page.getByText(words.get("support.open")).click();
        page.waitForURL("**/support/find*");
    }

    private static void isReadable(Page page, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));
        page.setViewportSize(1280, 900);
    }

    private static void search(Page page, String reference) {
        page.locator("#municipality").selectOption("3301");
        page.locator("#key").fill(reference);
        page.locator("button[value=reference]").click();
    }

    @ParameterizedTest
    @EnumSource
    void support_sees_what_has_happened_first_and_her_name_by_a_further_step(Words words, Visitor kari, Visitor tor,
            Visitor astrid, Visitor helge) {
        // From the end of the alphabet: those without a name come first.
        kari.logIn(CASEWORKER, Overview.ADDRESS + "?sort=name&desc=1");
        Overview overview = new Overview(kari.page());
        String name = overview.names().first().innerText();
        String id = overview.anybody();
        String reference = id.substring(0, 8);
        Assertions.assertThat(new Script(kari.page()).post("/api/participations/" + id + "/fields",
                Map.of("operation", UUID.randomUUID().toString(), "field", "percentage", "value", "500", "version", 1))
                .status()).isEqualTo(422);
        kari.speak(words);
        kari.open("/registry/summary?id=" + id);
        assertThat(kari.page().locator("main")).containsText(words.get("summary.reference", reference));

        tor.logIn(IMDI_SUPPORT);
        tor.speak(words);
        String caseNumber = "2026/" + words.code();
        open(tor, words, caseNumber);
        Page page = tor.page();
        isReadable(page, words);
        search(page, reference);
        Locator hit = page.locator("li").filter(new Locator.FilterOptions().setHasText(reference));
        assertThat(hit).hasCount(1);
        Assertions.assertThat(page.content()).doesNotContain(name);
        isReadable(page, words);
        hit.locator("button").click();
        page.waitForURL("**/support/participant*");

        assertThat(page.locator("#who")).isVisible();
        Locator refused = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words.get("support.refused", "").strip()));
        assertThat(refused.first()).containsText(words.get("field.percentage"));
        assertThat(page.locator("[data-list=true]").first()).containsText(words.get("nav.overview"));
        Assertions.assertThat(page.content()).doesNotContain(name);
        isReadable(page, words);

        page.getByText(words.get("support.name")).click();
        page.waitForLoadState();
        Assertions.assertThat(page.content()).doesNotContain(name);
        isReadable(page, words);
        page.locator("button[value=ask]").click();
        assertThat(page.locator("#person")).containsText(name);
        assertThat(page.locator("#person")).containsText("•••••");
        isReadable(page, words);

        astrid.logIn(ADMINISTRATOR, "/access/users");
        astrid.speak(words);
        astrid.open("/access/users");
        astrid.page().locator("a[href='/support/looks']").click();
        Locator look = astrid.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNumber)).first();
        assertThat(look).containsText(IMDI_SUPPORT.name());
        assertThat(look).containsText(reference);
        Assertions.assertThat(astrid.page().content()).doesNotContain(name);
        isReadable(astrid.page(), words);

        helge.logIn(AUDITOR);
        helge.speak(words);
        helge.open("/access/log?participation=" + id);
        assertThat(helge.page().locator("tbody")).containsText(words.get("log.act.SUPPORT_NAME"));
        assertThat(helge.page().locator("tbody")).containsText(", sak " + caseNumber);
        Assertions.assertThat(helge.page().content()).doesNotContain(name);
        Assertions.assertThat(tor.complaints()).isEmpty();
        Assertions.assertThat(astrid.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_case_needs_a_reason_ends_and_is_over_by_itself(Words words, Visitor tor, Stack stack) {
        tor.logIn(IMDI_SUPPORT);
        tor.speak(words);
        tor.page().locator("main a[href='/support/case']").click();
        tor.page().getByText(words.get("support.open")).click();
        assertThat(tor.page().locator("[role=alert]").first()).hasText(words.get("rule.support.purpose"));

        open(tor, words, "2026/1");
        search(tor.page(), Participants.anybody(stack, "3301"));
        tor.page().locator("button[value=choose]").click();
        tor.page().waitForURL("**/support/participant*");
        String address = tor.page().url();
        String key = address.replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
        AccessRows.expire(stack, IMDI_SUPPORT.subject(), key);
        tor.page().navigate(address);
        assertThat(tor.page().locator(".empty h2")).hasText(words.get("support.over.title"));
        assertThat(tor.page().locator("#who")).hasCount(0);
        isReadable(tor.page(), words);

        open(tor, words, "2026/2");
        search(tor.page(), "00000000");
        assertThat(tor.page().locator("p[role=status]")).hasText(words.get("support.none"));
        search(tor.page(), Participants.anybody(stack, "3301"));
        tor.page().locator("button[value=choose]").click();
        tor.page().locator("button[value=end]").click();
        assertThat(tor.page().locator("p[role=status]")).hasText(words.get("support.ended"));
        Assertions.assertThat(tor.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_number_is_sought_without_being_shown_again(Words words, Visitor tor) {
        tor.logIn(IMDI_SUPPORT);
        tor.speak(words);
        open(tor, words, "2026/3");
        tor.page().locator("#sought").fill("018190498");
        tor.page().locator("button[value=number]").click();
        assertThat(tor.page().locator("[role=alert]")).isVisible();
        tor.page().locator("#sought").fill(Numbers.another());
        tor.page().locator("button[value=number]").click();
        assertThat(tor.page().locator("p[role=status]")).hasText(words.get("support.none"));
        assertThat(tor.page().locator("#sought")).hasValue("");
        Assertions.assertThat(tor.page().url()).doesNotContain("number");
        Assertions.assertThat(tor.complaints()).isEmpty();
    }
}
