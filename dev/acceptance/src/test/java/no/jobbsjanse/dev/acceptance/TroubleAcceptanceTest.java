package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The parts the portal stands on go away and come back. Runs last: others need them. */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(InBrowser.class)
class TroubleAcceptanceTest {

    private static final HasTextOptions BY_ITSELF = new HasTextOptions().setTimeout(60_000);

    @Test
    void without_a_database_the_portal_says_so_and_with_one_again_it_works(Visitor kari, Stack stack) {
        kari.logIn(CASEWORKER);
        String id = new ParticipantPage(kari.page()).registerAnother().id();
        kari.open(ParticipantPage.address("background", id));
        ParticipantPage page = new ParticipantPage(kari.page());
        Page tab = kari.anotherTab();
        stack.postgres().stop();
        try {
            page.choose("literacy", "DELVIS");
            assertThat(page.saveState()).hasText(BOKMAAL.get("save.waiting"));
            for (String address : new String[] {"/", Overview.ADDRESS, ParticipantPage.address("person", id)}) {
                Response response = tab.navigate(address);
                Assertions.assertThat(response.status()).as(address).isBetween(500, 599);
                assertThat(tab.locator("h1")).hasText(BOKMAAL.get("problem.unavailable.title"));
                Headers.areRight(response);
                NothingInternal.isShown(tab.content());
            }
            Axe.findsNothing(tab);
        } finally {
            stack.postgres().start();
        }
        if (tab.navigate(Overview.ADDRESS).status() != 200) {
            Assertions.assertThat(tab.navigate(Overview.ADDRESS).status()).isEqualTo(200);
        }
        assertThat(page.saveState()).hasText(BOKMAAL.like("save.saved"), BY_ITSELF);
        kari.page().reload();
        assertThat(page.field("literacy")).hasValue("DELVIS");
    }

    /** First of them: Keycloak's own connections need a moment after the database has been away. */
    @Test
    @Order(1)
    void a_restart_of_the_portal_loses_nothing_that_was_typed(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, "/");
        String id = new ParticipantPage(kari.page()).registerAnother().id();
        kari.open(ParticipantPage.address("background", id));
        ParticipantPage page = new ParticipantPage(kari.page());
        stack.portal().stop();
        try {
            page.choose("literacy", "DELVIS");
            assertThat(page.saveState()).hasText(BOKMAAL.get("save.waiting"));
            assertThat(page.message("literacy")).hasText(BOKMAAL.get("save.markWaiting"));
            page.choose("targetGroup", "SOSIALHJELP");
        } finally {
            stack.portal().start();
        }
        // Her session went with the portal; the common log-in still knows her.
        assertThat(page.saveState()).containsText(BOKMAAL.get("save.loggedOut"),
                new ContainsTextOptions().setTimeout(60_000));
        Page window = kari.context().waitForPage(() -> page.saveState().locator("button").click());
        kari.page().waitForCondition(window::isClosed);
        assertThat(page.saveState()).hasText(BOKMAAL.like("save.saved"), BY_ITSELF);
        kari.page().reload();
        assertThat(page.field("literacy")).hasValue("DELVIS");
        assertThat(page.field("targetGroup")).hasValue("SOSIALHJELP");
    }

    @Test
    void without_keycloak_those_who_are_logged_in_work_on(Visitor kari, Visitor late, Stack stack) {
        kari.logIn(CASEWORKER);
        stack.keycloak().stop();
        try {
            ParticipantPage page = new ParticipantPage(kari.page()).registerAnother();
            page.choose("financing", "EGNE_MIDLER").seesSaved();
        } finally {
            stack.keycloak().start();
        }
        late.logIn(CASEWORKER);
        assertThat(late.page().locator("h1")).hasText(BOKMAAL.get("home.title"));
    }
}
