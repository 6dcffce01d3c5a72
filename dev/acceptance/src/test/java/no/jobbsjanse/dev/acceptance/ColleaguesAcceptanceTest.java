package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colleagues come, work in several places, get other systems, change how they log in, and leave. */
@ExtendWith(InBrowser.class)
class ColleaguesAcceptanceTest {

    private static final String DRAMMEN = "3301";

    @Test
    void whoever_leaves_hands_her_participants_over(Visitor kari, Visitor astrid, Stack stack) {
        kari.logIn(CASEWORKER);
        ParticipantPage hers = new ParticipantPage(kari.page()).registerAnother();
        String leaving = UUID.randomUUID().toString();
        AccessRows.account(stack, leaving, "Siri Slutter");
        AccessRows.withRole(stack, leaving, "kommunebruker", DRAMMEN, () -> {
            Participants.change(stack, DRAMMEN, "update registry.participation set caseworker = '" + leaving
                    + "' where id = ?::uuid", hers.id());
            astrid.logIn(ADMINISTRATOR, "/access/colleague?id=" + leaving);
            Page page = astrid.page();
            page.locator(".held details summary").click();
            assertThat(page.locator(".held details .hint")).hasText(BOKMAAL.get("colleague.open.one"));
            page.locator("[name=successor]").selectOption(CASEWORKER.subject());
            page.locator("button[value=end]").click();
            assertThat(page.locator("[role=status]")).containsText("Siri Slutter");
        });
        kari.open(ParticipantPage.address("person", hers.id()));
        assertThat(new ParticipantPage(kari.page()).field("caseworker")).hasValue(CASEWORKER.subject());
        kari.open(ParticipantPage.address("history", hers.id()));
        assertThat(kari.page().locator("main")).containsText(BOKMAAL.get("history.source.HANDOVER"));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_becomes_a_reader_is_asked_who_takes_her_participants_over(Words words, Visitor kari, Visitor astrid,
            Stack stack) {
        kari.logIn(CASEWORKER);
        ParticipantPage hers = new ParticipantPage(kari.page()).registerAnother();
        String changing = UUID.randomUUID().toString();
        AccessRows.account(stack, changing, "Rita Rolle-" + words.code());
        AccessRows.withRole(stack, changing, "kommunebruker", DRAMMEN, () -> {
            Participants.change(stack, DRAMMEN, "update registry.participation set caseworker = '" + changing
                    + "' where id = ?::uuid", hers.id());
            astrid.logIn(ADMINISTRATOR);
            astrid.speak(words);
            astrid.open("/access/colleague?id=" + changing);
            Page page = astrid.page();
            page.locator(".held select[name=role]").selectOption("kommuneleser");
            page.locator(".held button[value=role]").click();
            assertThat(page.locator("#takeover")).isFocused();
            assertThat(page.locator("#takeover")).containsText(words.get("colleague.open.one"));
            assertThat(page.locator(".held h2")).hasText(words.get("role.kommunebruker"));
            assertThat(page.locator("#successor")).not().containsText("Rita Rolle");
            for (int width : new int[] {1280, 320}) {
                PagesAcceptanceTest.isReadable(page, words, width);
            }
            page.locator("#successor").selectOption(CASEWORKER.subject());
            page.locator("#takeover button[value=role]").click();
            assertThat(page.locator(".receipt")).hasText(
                    words.get("colleague.done.role") + " " + words.get("users.handedOver.one"));
            assertThat(page.locator(".held h2")).hasText(words.get("role.kommuneleser"));
            Assertions.assertThat(astrid.complaints()).isEmpty();
        });
        AccessRows.execute(stack, "update access.assignment set ended_at = now() where account_subject = ?", changing);
        kari.open(ParticipantPage.address("person", hers.id()));
        assertThat(new ParticipantPage(kari.page()).field("caseworker")).hasValue(CASEWORKER.subject());
    }

    @Test
    void whoever_works_in_two_places_chooses_where_she_is_and_is_there_when_she_logs_in_again(Visitor berit, Visitor again,
            Visitor later, Stack stack) {
        AccessRows.withRole(stack, ELSEWHERE.subject(), "kommuneleser", DRAMMEN, () -> {
            berit.logIn(ELSEWHERE);
            Page page = berit.page();
            String drammen = BOKMAAL.get("place.municipality", "Drammen");
            String sandefjord = BOKMAAL.get("place.municipality", "Sandefjord");
            String other = page.locator("header .place").textContent().contains(drammen) ? sandefjord : drammen;
            page.locator("button", new Page.LocatorOptions().setHasText(other)).click();
            assertThat(page.locator("header .place")).containsText(other);
            Axe.findsNothing(page);
            if (!other.equals(drammen)) {
                page.locator("button", new Page.LocatorOptions().setHasText(drammen)).click();
            }
            assertThat(page.locator("header .place")).containsText(drammen);
            Assertions.assertThat(berit.open(ParticipantPage.address("person", Participants.anybody(stack, DRAMMEN)))
                    .status()).isEqualTo(200);
            // Here she only reads.
            Assertions.assertThat(berit.open(ParticipantPage.NEW).status()).isEqualTo(403);

            again.logInByPassword(ELSEWHERE, "/");
            assertThat(again.page().locator("header .place")).containsText(drammen);
            again.page().locator("button", new Page.LocatorOptions().setHasText(sandefjord)).click();
            assertThat(again.page().locator("header .place")).containsText(sandefjord);
            later.logInByPassword(ELSEWHERE, "/");
            assertThat(later.page().locator("header .place")).containsText(sandefjord);
            // What is chosen elsewhere changes nothing here.
            berit.open("/");
            assertThat(berit.page().locator("header .place")).containsText(drammen);
        });
        berit.open("/");
        assertThat(berit.page().locator("header .place")).containsText(BOKMAAL.get("place.municipality", "Sandefjord"));
    }

    @Test
    void another_system_is_given_and_taken_and_stands_on_the_front_page_meanwhile(Visitor astrid, Visitor nils, Stack stack) {
        AccessRows.execute(stack, "insert into access.system (id, name_nb, name_nn, address, keycloak_client, active,"
                + " position) values ('tilskudd', 'IMDi tilskudd', 'IMDi tilskot', 'https://tilskudd.example.no/',"
                + " 'tilskudd', true, 90)");
        try {
            astrid.logIn(ADMINISTRATOR, "/access/colleague?id=" + READER.subject());
            astrid.page().locator("button[value=giveSystem]").first().click();
            assertThat(astrid.page().locator(".receipt")).hasText(BOKMAAL.get("colleague.done.giveSystem"));
            for (int width : new int[] {1280, 320}) {
                PagesAcceptanceTest.isReadable(astrid.page(), BOKMAAL, width);
            }
            nils.logIn(READER);
            assertThat(nils.page().locator(".systems a")).hasText("IMDi tilskudd");
            astrid.page().locator("button[value=endSystem]").first().click();
            assertThat(astrid.page().locator(".receipt")).hasText(BOKMAAL.get("colleague.done.endSystem"));
            nils.open("/");
            assertThat(nils.page().locator(".systems a")).hasCount(0);
        } finally {
            AccessRows.execute(stack, "update access.system set active = false where id = 'tilskudd'");
        }
    }

    /** Whoever finds the machine of somebody who is logged in cannot make it her own. */
    @Test
    void she_logs_in_anew_to_change_how_she_does_or_thinks_better_of_it(Visitor kari, Stack stack) {
        LoginTexts texts = new LoginTexts("nb");
        kari.logInByPassword(CASEWORKER, "/");
        Page page = kari.page();
        Map<String, String> pages = Map.of("/oidc/password", "updatePasswordTitle", "/oidc/second-factor", "loginTotpTitle",
                "/oidc/passkey", "webauthn-registration-title");
        pages.forEach((address, title) -> {
            page.locator("details.user summary").click();
            page.locator("a[href='" + address + "']").click();
            new LoginPage(page).logInAnew(DemoUser.PASSWORD, texts);
            assertThat(page.locator("h1")).hasText(texts.get(title));
            assertThat(page.locator("main input[name=logout-sessions]")).hasCount(address.equals("/oidc/second-factor") ? 0 : 1);
            page.locator("[name=cancel-aia]").click();
            assertThat(page).hasURL(stack.portalUrl() + "/");
        });
    }

    @Test
    void who_may_not_open_a_page_reads_who_can_let_her(Visitor nils) {
        nils.logIn(READER, ParticipantPage.NEW);
        assertThat(nils.page().locator("main")).containsText(BOKMAAL.get("problem.forbidden.help", ADMINISTRATOR.name()));
    }
}
