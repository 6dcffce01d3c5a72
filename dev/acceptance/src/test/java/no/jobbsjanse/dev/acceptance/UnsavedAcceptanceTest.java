package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be saved now stays on the page, which says so, and is saved as soon as it can be. */
@ExtendWith(InBrowser.class)
class UnsavedAcceptanceTest {

    private static final String FIELDS = "**/api/participations/*/fields";
    /** The page tries again after half a minute at most. */
    private static final HasTextOptions BY_ITSELF = new HasTextOptions().setTimeout(45_000);

    private static ParticipantPage background(Visitor kari) {
        kari.logIn(CASEWORKER);
        return new ParticipantPage(kari.page()).registerAnother().openStep("background");
    }

    @Test
    void without_a_network_it_is_not_saved_and_with_one_again_it_is(Visitor kari) {
        ParticipantPage page = background(kari);
        kari.context().setOffline(true);
        page.choose("literacy", "DELVIS");
        assertThat(page.saveState()).hasText(BOKMAAL.get("save.waiting"));
        kari.context().setOffline(false);
        assertThat(page.saveState()).hasText(BOKMAAL.like("save.saved"), BY_ITSELF);
        kari.page().reload();
        assertThat(page.field("literacy")).hasValue("DELVIS");
    }

    @Test
    void an_error_of_the_server_is_not_taken_for_saved(Visitor kari) {
        ParticipantPage page = background(kari);
        kari.page().route(FIELDS, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        page.choose("literacy", "DELVIS");
        assertThat(page.saveState()).hasText(BOKMAAL.get("save.waiting"));
        Axe.findsNothing(kari.page());
        kari.page().unroute(FIELDS);
        assertThat(page.saveState()).hasText(BOKMAAL.like("save.saved"), BY_ITSELF);
        kari.page().reload();
        assertThat(page.field("literacy")).hasValue("DELVIS");
    }

    @Test
    void after_the_session_has_ended_the_value_stays_and_is_saved_when_logged_in_again(Visitor kari) {
        ParticipantPage page = background(kari);
        kari.context().clearCookies();
        page.choose("literacy", "DELVIS");
        assertThat(page.saveState()).containsText(BOKMAAL.get("save.loggedOut"));
        assertThat(page.field("literacy")).hasValue("DELVIS");
        Axe.findsNothing(kari.page());
        Page tab = kari.context().waitForPage(() -> page.saveState().locator("button").click());
        tab.waitForClose(() -> new LoginPage(tab).logIn(CASEWORKER));
        page.seesSaved();
        kari.page().reload();
        assertThat(page.field("literacy")).hasValue("DELVIS");
    }

    @Test
    void what_one_user_typed_is_never_saved_as_another(Visitor kari) {
        ParticipantPage page = background(kari);
        kari.context().clearCookies();
        Page tab = kari.anotherTab();
        tab.navigate("/");
        new LoginPage(tab).logIn(READER);
        assertThat(tab.locator("details.user summary")).hasText(READER.name());
        page.choose("literacy", "DELVIS");
        assertThat(page.saveState()).containsText(BOKMAAL.get("save.otherUser"));
        kari.page().onDialog(Dialog::accept);
        kari.page().reload();
        assertThat(page.field("literacy")).not().hasValue("DELVIS");
    }
}
