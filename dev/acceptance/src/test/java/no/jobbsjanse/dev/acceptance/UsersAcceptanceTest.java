package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator of a municipality gives access, follows the invitation, and changes what colleagues may do. */
@ExtendWith(InBrowser.class)
class UsersAcceptanceTest {

    private static final String USERS = "/access/users";
    private static final String GIVE = "/access/give";
    private static final List<Integer> WIDTHS = List.of(1280, 320);

    private static void canBeReadByAll(Visitor visitor, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(visitor.page(), words, width));
        visitor.page().setViewportSize(1280, 900);
    }

    private static void fill(Page page, String given, String family, String email, String phone) {
        page.getByLabel(label("give.givenName", page)).fill(given);
        page.getByLabel(label("give.familyName", page)).fill(family);
        page.getByLabel(label("give.email", page)).fill(email);
        page.getByLabel(label("give.phone", page)).fill(phone);
    }

    private static String label(String key, Page page) {
        return words(page).get(key);
    }

    private static Words words(Page page) {
        return page.locator("html").getAttribute("lang").equals("nn") ? Words.NYNORSK : BOKMAAL;
    }

    private static Locator invitation(Page page, String name) {
        return page.locator(".invitation").filter(new Locator.FilterOptions().setHas(
                page.locator("h3", new Page.LocatorOptions().setHasText(name))));
    }

    private static Locator row(Page page, DemoUser user) {
        return page.locator(".people tbody tr").filter(new Locator.FilterOptions().setHasText(user.name()));
    }

    private static void press(Locator place, String act) {
        place.locator("button[value=" + act + "]").click();
    }

    @ParameterizedTest
    @EnumSource
    void an_invitation_is_given_followed_corrected_and_withdrawn(Words words, Visitor astrid) {
        astrid.logIn(ADMINISTRATOR);
        astrid.speak(words);
        astrid.open(USERS);
        Page page = astrid.page();
        assertThat(page.locator("h1")).hasText(words.get("users.title", "Drammen"));
        assertThat(page.locator("nav.main a[aria-current]")).hasText(words.get("nav.users"));
        assertThat(row(page, CASEWORKER)).containsText(words.get("role.kommunebruker"));
        assertThat(page.locator(".banner")).containsText(words.get("users.oneAdministrator"));
        canBeReadByAll(astrid, words);

        page.locator(".heading a.button").click();
        String name = "Eva-" + words.code() + " Ås";
        String local = UUID.randomUUID().toString();
        fill(page, "Eva-" + words.code(), "", local + "@exampel.no", "12");
        page.getByLabel(words.get("role.kommuneleser")).check();
        page.locator("button[id$=save]").click();
        assertThat(page.locator(".problem li")).hasCount(2);
        assertThat(page.locator(".problem")).isFocused();
        assertThat(page.locator("[id='give:phone-message']")).hasText(words.get("rule.access.phone"));
        assertThat(page.getByLabel(words.get("give.givenName"))).hasValue("Eva-" + words.code());
        assertThat(page.getByLabel(words.get("role.kommuneleser"))).isChecked();
        canBeReadByAll(astrid, words);

        fill(page, "Eva-" + words.code(), "Ås", local + "@exampel.no", "400 00 000");
        page.locator("button[id$=save]").click();
        assertThat(page.locator(".suggestion")).containsText(words.get("give.suggestion", local + "@example.no"));
        assertThat(page.locator(".suggestion")).isFocused();
        canBeReadByAll(astrid, words);
        page.locator("button[id$=typed]").click();
        assertThat(page.locator("[role=status]")).hasText(words.get("users.done.INVITED", name));
        assertThat(invitation(page, name)).containsText(local + "@exampel.no · " + words.get("role.kommuneleser"));
        assertThat(invitation(page, name).locator(".track li")).hasCount(6);
        assertThat(invitation(page, name).locator(".track li[data-state=done]").first())
                .containsText(words.get("users.step.queued"));
        canBeReadByAll(astrid, words);
        page.reload();
        assertThat(invitation(page, name)).hasCount(1);

        invitation(page, name).locator("summary").first().click();
        invitation(page, name).locator("[name=email]").fill("nothing");
        press(invitation(page, name), "correct");
        assertThat(invitation(page, name).locator(".mark")).hasText(words.get("rule.access.email"));
        assertThat(invitation(page, name).locator("[name=email]")).hasValue("nothing");
        canBeReadByAll(astrid, words);
        invitation(page, name).locator("[name=email]").fill(local + "@example.no");
        press(invitation(page, name), "correct");
        assertThat(page.locator("[role=status]")).hasText(words.get("users.done.correct", name));
        assertThat(invitation(page, name)).containsText(local + "@example.no");

        invitation(page, name).locator("summary").last().click();
        canBeReadByAll(astrid, words);
        press(invitation(page, name), "revoke");
        assertThat(page.locator(".receipt")).hasText(words.get("users.done.revoke", name));
        assertThat(invitation(page, name)).isHidden();
        page.locator("#over summary").click();
        assertThat(invitation(page, name)).isVisible();
        canBeReadByAll(astrid, words);
        assertThat(invitation(page, name)).containsText(words.get("users.next.REVOKED"));
        assertThat(invitation(page, name).locator("button")).hasCount(0);
        Assertions.assertThat(astrid.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_tracker_follows_by_itself_and_leaves_alone_whoever_types(Words words, Visitor astrid, Stack stack) {
        astrid.logIn(ADMINISTRATOR);
        astrid.speak(words);
        astrid.open(GIVE);
        Page page = astrid.page();
        assertThat(page.getByLabel(words.get("give.givenName"))).isFocused();
        String name = "Live-" + words.code() + " Ås";
        String email = UUID.randomUUID() + "@example.no";
        fill(page, "Live-" + words.code(), "Ås", email, "40000000");
        page.locator("button[id$=save]").click();
        Locator hers = invitation(page, name);
        Locator done = hers.locator(".track li[data-state=done]");
        assertThat(done).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(hers.locator("button[value=sendAgain]")).isVisible();
        hers.locator("summary").first().click();
        hers.locator("[name=email]").fill("halvferdig@");
        AccessRows.execute(stack, "update access.invitation set opened_at = now() where email = ?", email);
        assertThat(done).hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(page.locator("#live-said")).containsText(name);
        assertThat(hers.locator("[name=email]")).isFocused();
        assertThat(hers.locator("[name=email]")).hasValue("halvferdig@");
        canBeReadByAll(astrid, words);
        AccessRows.execute(stack, "update access.invitation set chosen_at = now() where email = ?", email);
        page.locator("h1").click();
        assertThat(hers.locator(".acts")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
        AccessRows.execute(stack, "update access.invitation set chosen_at = null where email = ?", email);
        assertThat(hers.locator(".acts")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        hers.locator("summary").last().click();
        press(hers, "revoke");
        assertThat(page.locator("[role=status]").first()).hasText(words.get("users.done.revoke", name));
        Assertions.assertThat(astrid.complaints()).isEmpty();
    }

    @Test
    void a_slip_in_an_address_is_mended_with_one_click_and_nothing_is_lost(Visitor astrid) {
        astrid.logIn(ADMINISTRATOR, GIVE);
        String local = UUID.randomUUID().toString();
        fill(astrid.page(), "Anne", "Slipp", local + "@exmple.no", "40000000");
        astrid.page().locator("button[id$=save]").click();
        astrid.page().locator("button[id$=suggested]").click();
        assertThat(invitation(astrid.page(), "Anne Slipp")).containsText(local + "@example.no");

        astrid.open(GIVE);
        fill(astrid.page(), "Anne", "Slipp", local + "@example.no", "40000000");
        astrid.page().locator("button[id$=save]").click();
        assertThat(astrid.page().locator("[id='give:email-message']")).hasText(BOKMAAL.get("rule.access.alreadyInvited"));
        press(invitation(open(astrid), "Anne Slipp"), "revoke");
        assertThat(astrid.page().locator(".receipt")).hasText(BOKMAAL.get("users.done.revoke", "Anne Slipp"));
    }

    private static Page open(Visitor astrid) {
        astrid.open(USERS);
        astrid.page().locator(".invitation details:last-of-type > summary").first().click();
        return astrid.page();
    }

    @Test
    void a_role_is_changed_and_taken_away_and_given_back(Visitor astrid, Visitor nils) {
        astrid.logIn(ADMINISTRATOR, USERS);
        Page page = astrid.page();
        row(page, READER).locator("a").last().click();
        assertThat(page.locator("h1")).hasText(READER.name());
        page.locator(".held select[name=role]").selectOption("kommunebruker");
        press(page.locator(".held"), "role");
        assertThat(page.locator("[role=status]")).hasText(BOKMAAL.get("colleague.done.role"));
        assertThat(page.locator(".held h2")).hasText(BOKMAAL.get("role.kommunebruker"));
        press(page.locator(".held"), "protected");
        assertThat(page.locator(".held")).containsText(BOKMAAL.get("colleague.protected.yes"));
        press(page.locator(".held"), "protected");
        assertThat(page.locator(".held")).containsText(BOKMAAL.get("colleague.protected.no"));
        page.locator(".held select[name=role]").selectOption("kommuneleser");
        press(page.locator(".held"), "role");
        assertThat(page.locator(".held h2")).hasText(BOKMAAL.get("role.kommuneleser"));
        canBeReadByAll(astrid, BOKMAAL);

        nils.logIn(READER);
        page.locator(".held details summary").click();
        canBeReadByAll(astrid, BOKMAAL);
        press(page.locator(".held"), "end");
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("users.done.end", READER.name()));
        assertThat(row(page, READER)).hasCount(0);
        // With the next click, and logged out everywhere a moment later.
        nils.open(Overview.ADDRESS);
        Assertions.assertThat(nils.page().locator("#search").count()).as("gone with the next click").isZero();
        nils.page().waitForCondition(() -> {
            nils.open(Overview.ADDRESS);
            return new LoginPage(nils.page()).username().count() == 1;
        }, new Page.WaitForConditionOptions().setTimeout(60_000));

        page.locator("details.former:not(#over) summary").click();
        canBeReadByAll(astrid, BOKMAAL);
        page.locator("details.former:not(#over) li").filter(new Locator.FilterOptions().setHasText(READER.name()))
                .filter(new Locator.FilterOptions().setHasText(BOKMAAL.get("role.kommuneleser")))
                .locator("button").click();
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("users.done.giveBack", READER.name()));
        assertThat(row(page, READER)).hasCount(1);
        nils.logIn(READER, Overview.ADDRESS);
        assertThat(nils.page().locator("#search")).isVisible();
        Assertions.assertThat(astrid.complaints()).isEmpty();
    }

    @Test
    void the_last_administrator_is_told_whom_to_ask_and_a_caseworker_is_asked_for_her_successor(Visitor astrid) {
        astrid.logIn(ADMINISTRATOR, "/access/colleague?id=" + ADMINISTRATOR.subject());
        astrid.page().locator(".held details summary").click();
        press(astrid.page().locator(".held"), "end");
        assertThat(astrid.page().locator(".problem")).hasText(BOKMAAL.get("rule.access.lastAdministrator"));
        assertThat(astrid.page().locator("h1")).hasText(ADMINISTRATOR.name());

        astrid.open("/access/colleague?id=" + CASEWORKER.subject());
        astrid.page().locator(".held details summary").click();
        assertThat(astrid.page().locator("[name=successor] option").first())
                .hasText(BOKMAAL.get("colleague.successor.none"));
        assertThat(astrid.page().locator("[name=successor]")).containsText(Users.CONFIDANT.name());
        canBeReadByAll(astrid, BOKMAAL);
    }

    @Test
    void nobody_elsewhere_exists_and_imdi_appoints_the_administrators_of_any_municipality(Visitor astrid, Visitor kari,
            Visitor solveig) {
        astrid.logIn(ADMINISTRATOR, USERS);
        for (String nothing : List.of("/access/colleague?id=" + ELSEWHERE.subject(), "/access/colleague?id=nobody",
                "/access/colleague")) {
            Assertions.assertThat(astrid.open(nothing).status()).as(nothing).isEqualTo(404);
        }
        for (String elsewhere : List.of(USERS + "?place=3907", USERS + "?place=9999", GIVE + "?place=3907")) {
            Assertions.assertThat(astrid.open(elsewhere).status()).as(elsewhere).isEqualTo(403);
        }
        kari.logIn(CASEWORKER);
        Assertions.assertThat(kari.open(USERS).status()).isEqualTo(403);
        Assertions.assertThat(kari.open(USERS + "?place=3301").status()).isEqualTo(403);

        solveig.logIn(IMDI_ADMINISTRATOR);
        Assertions.assertThat(solveig.open(USERS).status()).isEqualTo(403);
        Assertions.assertThat(solveig.open(USERS + "?place=9999").status()).isEqualTo(404);
        solveig.open(USERS + "?place=3907");
        assertThat(solveig.page().locator("h1")).hasText(BOKMAAL.get("users.title", "Sandefjord"));
        assertThat(solveig.page().locator(".banner")).containsText(BOKMAAL.get("users.withoutAdministrator"));
        solveig.page().locator(".heading a.button").click();
        assertThat(solveig.page().locator("[name=role]")).hasCount(1);
        fill(solveig.page(), "Ada", "Administrator", UUID.randomUUID() + "@example.no", "40000000");
        solveig.page().locator("button[id$=save]").click();
        assertThat(solveig.page().locator("[role=status]")).hasText(BOKMAAL.get("users.done.INVITED", "Ada Administrator"));
        assertThat(solveig.page().locator("h1")).hasText(BOKMAAL.get("users.title", "Sandefjord"));
        canBeReadByAll(solveig, BOKMAAL);
    }
}
