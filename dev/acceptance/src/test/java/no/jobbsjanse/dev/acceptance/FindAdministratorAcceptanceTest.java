package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;
import static no.jobbsjanse.dev.acceptance.Words.NYNORSK;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** «Finn kommuneadministrator»: found out in two minutes, without logging in, and without learning who it is. */
@ExtendWith(InBrowser.class)
class FindAdministratorAcceptanceTest {

    private static final String ADDRESS = "/open/find";
    private static final int MOST_STOPS = 60;

    @Test
    void somebody_writes_with_the_keyboard_only(Visitor kari, Stack stack) {
        kari.open(ADDRESS);
        Page page = kari.page();
        tabTo(page, "place");
        page.waitForResponse("**/open/municipalities?text=dramm", () -> page.keyboard().type("dramm"));
        assertThat(page.locator("[role=option]")).hasCount(1);
        assertThat(page.locator("#place")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#place")).hasAttribute("aria-activedescendant", "place-0");
        page.keyboard().press("Enter");
        assertThat(page.locator("#place")).hasValue("Drammen");
        assertThat(page.locator("#places")).isHidden();
        assertThat(page.locator("#districts")).isHidden();
        tabTo(page, "name");
        page.keyboard().type("Kari Tast");
        page.keyboard().press("Tab");
        assertThat(page.locator("#email")).isFocused();
        page.keyboard().type("tast@drammen.example");
        // What people do not see, they do not come to either.
        page.keyboard().press("Tab");
        assertThat(page.locator("#message")).isFocused();
        tabTo(page, "send");
        page.keyboard().press("Enter");
        seesReceipt(page, BOKMAAL);
        Assertions.assertThat(AccessRows.sentBy(stack, "tast@drammen.example"))
                .containsExactly("3301 null Kari Tast nb");
        Assertions.assertThat(kari.complaints()).isEmpty();
        Assertions.assertThat(page.content()).doesNotContain("Astrid", "Lunde");
    }

    @Test
    void what_is_typed_is_there_in_the_other_language_and_enter_sends(Visitor kari, Stack stack) {
        kari.open(ADDRESS);
        Page page = kari.page();
        page.locator("#place").fill("Oslo");
        page.locator("#name").fill("Kari Språk");
        page.locator("#email").fill("sprak@oslo.example");
        page.locator("#message").fill("Hei, æøå!\nJeg er ny.");
        page.locator(".context .as-link").click();
        assertThat(page.locator("h1")).hasText(NYNORSK.get("find.title"));
        assertThat(page.locator("#place")).hasValue("Oslo");
        assertThat(page.locator("#districts")).isVisible();
        assertThat(page.locator("#name")).hasValue("Kari Språk");
        assertThat(page.locator("#email")).hasValue("sprak@oslo.example");
        assertThat(page.locator("#message")).hasValue("Hei, æøå!\nJeg er ny.");
        assertThat(page.locator(".mark:not(:empty)")).hasCount(0);
        PagesAcceptanceTest.isReadable(page, NYNORSK, 320);
        page.locator("#district").selectOption("030101");
        page.locator(".context .as-link").click();
        assertThat(page.locator("h1")).hasText(BOKMAAL.get("find.title"));
        assertThat(page.locator("#district")).hasValue("030101");
        Assertions.assertThat(AccessRows.sentBy(stack, "sprak@oslo.example")).isEmpty();
        page.locator("#email").press("Enter");
        seesReceipt(page, BOKMAAL);
        page.locator(".context a").click();
        seesReceipt(page, NYNORSK);
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void somebody_in_a_district_of_oslo_writes_in_nynorsk(Visitor ida, Stack stack) {
        ida.speak(NYNORSK);
        ida.open(ADDRESS);
        Page page = ida.page();
        page.setViewportSize(320, 800);
        page.locator("#place").pressSequentially("os");
        assertThat(page.locator("[role=option]").first()).containsText("Os");
        Layout.fitsInto(page);
        Axe.findsNothing(page);
        page.locator("[role=option]").filter(new Locator.FilterOptions().setHasText("Oslo"))
                .click();
        assertThat(page.locator("#place")).hasValue("Oslo");
        page.locator("#district").selectOption("030103");
        page.locator("#name").fill("Ida Åsæter");
        page.locator("#email").fill("ida@oslo.example");
        PagesAcceptanceTest.isReadable(page, NYNORSK, 320);
        page.locator("#send").click();
        seesReceipt(page, NYNORSK);
        PagesAcceptanceTest.isReadable(page, NYNORSK, 320);
        Assertions.assertThat(AccessRows.sentBy(stack, "ida@oslo.example"))
                .containsExactly("0301 030103 Ida Åsæter nn");
        Assertions.assertThat(ida.complaints()).isEmpty();
    }

    @Test
    void a_municipality_is_found_by_its_sami_name_and_told_from_its_namesake(Visitor anybody) {
        anybody.open(ADDRESS);
        Page page = anybody.page();
        page.locator("#place").pressSequentially("karasj");
        assertThat(page.locator("[role=option]")).hasCount(1);
        assertThat(page.locator("[role=option]")).containsText("Kárášjohka - Karasjok · Finnmark");
        page.locator("#place").fill("herøy");
        assertThat(page.locator("[role=option]")).hasCount(2);
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("#place")).hasValue("Herøy (Nordland)");
        // Whoever types the whole name and goes on has chosen.
        page.locator("#place").fill("oslo");
        assertThat(page.locator("[role=option]")).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(page.locator("#place")).hasValue("Oslo");
        assertThat(page.locator("#district")).isVisible();
        page.locator("#place").fill("xyz");
        assertThat(page.locator("#place-count")).hasText(BOKMAAL.get("find.hits.none"));
        assertThat(page.locator("#districts")).isHidden();
    }

    @ParameterizedTest
    @EnumSource
    void mistakes_stand_at_their_fields_and_everything_typed_stays(Words words, Visitor anybody) {
        anybody.speak(words);
        anybody.open(ADDRESS);
        Page page = anybody.page();
        page.locator("#place").fill("xyz");
        page.locator("#email").fill("kari@");
        page.locator("#message").fill("Slepp meg inn");
        page.locator("#send").click();
        assertThat(page.locator("#place-message")).hasText(words.get("find.municipality.none"));
        assertThat(page.locator("#name-message")).hasText(words.get("rule.access.request.name"));
        assertThat(page.locator("#email-message")).hasText(words.get("rule.access.request.email"));
        assertThat(page.locator("#place")).hasValue("xyz");
        assertThat(page.locator("#place")).isFocused();
        assertThat(page.locator("#email")).hasValue("kari@");
        assertThat(page.locator("#message")).hasValue("Slepp meg inn");
        PagesAcceptanceTest.isReadable(page, words, 1280);
        PagesAcceptanceTest.isReadable(page, words, 320);
    }

    @Test
    void everything_works_without_a_script_and_without_cookies(Visitor anybody, Stack stack) {
        try (BrowserContext context = anybody.context().browser().newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false).setLocale("nb-NO").setBaseURL(stack.portalUrl()))) {
            Page page = context.newPage();
            page.navigate(ADDRESS);
            page.locator("#place").fill("heroy");
            page.locator("#name").fill("Uten Skript");
            page.locator("#email").fill("uten@heroy.example");
            page.locator("#send").click();
            assertThat(page.locator("#place-message")).hasText(BOKMAAL.get("find.municipality.several"));
            assertThat(page.locator("#name")).hasValue("Uten Skript");
            page.getByLabel("Herøy (Nordland)").check();
            context.clearCookies();
            page.locator("#send").click();
            seesReceipt(page, BOKMAAL);
            page.navigate(ADDRESS);
            page.locator("#place").fill("oslo kommune");
            page.locator("#name").fill("Uten Skript");
            page.locator("#email").fill("uten@heroy.example");
            page.locator("#send").click();
            assertThat(page.locator("#district-message")).hasText(BOKMAAL.get("find.district.missing"));
            page.locator("#district").selectOption("none");
            page.locator("#send").click();
            seesReceipt(page, BOKMAAL);
        }
        Assertions.assertThat(AccessRows.sentBy(stack, "uten@heroy.example"))
                .containsExactly("1818 null Uten Skript nb", "0301 null Uten Skript nb");
    }

    @Test
    void a_program_that_fills_in_every_field_gets_the_same_receipt_and_sends_nothing(Visitor robot, Stack stack) {
        robot.open(ADDRESS);
        Page page = robot.page();
        page.locator("#place").fill("Drammen");
        page.locator("#name").fill("Robot");
        page.locator("#email").fill("robot@spam.example");
        page.evaluate("() => { document.getElementById('subject').value = 'Cheap loans'; }");
        page.locator("#send").click();
        seesReceipt(page, BOKMAAL);
        Assertions.assertThat(AccessRows.sentBy(stack, "robot@spam.example")).isEmpty();
    }

    @Test
    void another_site_sends_nothing(Visitor anybody, Stack stack) {
        Assertions.assertThat(anybody.context().request().post(ADDRESS, RequestOptions.create()
                .setHeader("Sec-Fetch-Site", "cross-site").setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData("place=Drammen&name=X&email=x@other.example&message=x")).status()).isEqualTo(403);
        Assertions.assertThat(AccessRows.sentBy(stack, "x@other.example")).isEmpty();
    }

    @Test
    void whoever_writes_again_and_again_is_asked_to_wait(Visitor eager, Stack stack) {
        AccessRows.insert(stack, "3301", "Ivrig", "ivrig@drammen.example", 3);
        eager.open(ADDRESS);
        Page page = eager.page();
        page.locator("#place").fill("Drammen");
        page.locator("#name").fill("Ivrig");
        page.locator("#email").fill("Ivrig@drammen.example");
        Assertions.assertThat(page.waitForNavigation(() -> page.locator("#send").click()).status()).isEqualTo(429);
        assertThat(page.locator("[role=alert]")).hasText(BOKMAAL.get("rule.access.request.tooMany"));
        assertThat(page.locator("#name")).hasValue("Ivrig");
        PagesAcceptanceTest.isReadable(page, BOKMAAL, 320);
        Assertions.assertThat(AccessRows.sentBy(stack, "ivrig@drammen.example")).hasSize(3);
    }

    @Test
    void whoever_has_no_access_is_led_there_and_need_not_type_her_name(Visitor berit, Stack stack) {
        AccessRows.withoutRoles(stack, ELSEWHERE.subject(), () -> {
            berit.logIn(ELSEWHERE);
            berit.page().locator("main .heading .button").click();
            assertThat(berit.page().locator("h1")).hasText(BOKMAAL.get("find.title"));
            assertThat(berit.page().locator("#name")).hasValue(ELSEWHERE.name());
            assertThat(berit.page()).hasURL(stack.portalUrl() + ADDRESS);
            assertThat(berit.page().locator(".mark:not(:empty)")).hasCount(0);
            assertThat(berit.page().locator("#message")).hasValue(BOKMAAL.get("find.message.proposal"));
            berit.page().locator(".context .as-link").click();
            assertThat(berit.page().locator("h1")).hasText(NYNORSK.get("find.title"));
            assertThat(berit.page().locator("#name")).hasValue(ELSEWHERE.name());
            berit.open(ADDRESS + "?name=%C3%85se&email=ase%40drammen.example&message=x");
            assertThat(berit.page().locator("#name")).hasValue("");
            assertThat(berit.page().locator("#email")).hasValue("");
            assertThat(berit.page().locator("#message")).hasValue(NYNORSK.get("find.message.proposal"));
        });
    }

    @Test
    void an_administrator_sees_who_asks_and_calls_it_answered(Visitor astrid, Visitor kari, Visitor solveig, Stack stack) {
        AccessRows.insert(stack, "3301", "Mona Spør", "mona@drammen.example", 1);
        AccessRows.insert(stack, "4601", "Lene Bergen", "lene@bergen.example", 1);
        astrid.logIn(ADMINISTRATOR, "/access/requests");
        Page page = astrid.page();
        Locator mona = page.locator(".messages > li")
                .filter(new Locator.FilterOptions().setHasText("Mona Spør"));
        assertThat(mona).containsText("mona@drammen.example");
        assertThat(mona.locator("a.button").first()).hasAttribute("href",
                Pattern.compile("/access/give\\?request=[0-9a-f-]{36}"));
        assertThat(page.locator("main")).not().containsText("Lene Bergen");
        PagesAcceptanceTest.isReadable(page, BOKMAAL, 1280);
        PagesAcceptanceTest.isReadable(page, BOKMAAL, 320);
        mona.locator("a.button").first().click();
        assertThat(page.locator("[id='give:givenName:input']")).hasValue("Mona");
        assertThat(page.locator("[id='give:familyName:input']")).hasValue("Spør");
        assertThat(page.locator("[id='give:email:input']")).hasValue("mona@drammen.example");
        page.goBack();
        mona.locator("[type=submit]").click();
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("requests.done"));
        assertThat(mona).hasCount(0);

        kari.logIn(CASEWORKER);
        Assertions.assertThat(kari.open("/access/requests").status()).isEqualTo(403);

        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(NYNORSK);
        solveig.open("/access/requests");
        assertThat(solveig.page().locator("main")).not().containsText("Lene Bergen");
        AccessRows.forward(stack, "lene@bergen.example");
        solveig.open("/access/requests");
        assertThat(solveig.page().locator("main")).containsText("Lene Bergen");
        PagesAcceptanceTest.isReadable(solveig.page(), NYNORSK, 320);
        solveig.page().locator(".messages > li").filter(new Locator.FilterOptions().setHasText("Lene Bergen"))
                .locator("a.button").first().click();
        assertThat(solveig.page().locator("[id='give:email:input']")).hasValue("lene@bergen.example");
        assertThat(solveig.page()).hasURL(Pattern.compile(".*/access/give\\?request=[0-9a-f-]{36}&place=4601"));
    }

    private static void seesReceipt(Page page, Words words) {
        assertThat(page.locator("h1")).hasText(words.get("find.sent.title"));
        assertThat(page.locator("main")).containsText(words.get("find.sent.text"));
    }

    private static void tabTo(Page page, String id) {
        int stops = 0;
        while (!id.equals(page.evaluate("() => document.activeElement.id"))) {
            Assertions.assertThat(stops++).as("stops before " + id).isLessThan(MOST_STOPS);
            page.keyboard().press("Tab");
        }
    }
}
