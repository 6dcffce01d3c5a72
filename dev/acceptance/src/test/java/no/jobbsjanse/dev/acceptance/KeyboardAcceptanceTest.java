package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything can be done without a mouse. */
@ExtendWith(InBrowser.class)
class KeyboardAcceptanceTest {

    private static final int MOST_STOPS = 150;
    private static final String FOCUSED = """
            () => {
              const one = document.activeElement;
              if (one === null || one === document.body) return "";
              const style = getComputedStyle(one), box = one.getBoundingClientRect();
              const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
              const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              return (ring && inside ? "" : "invisible: ") + one.outerHTML.slice(0, 100);
            }""";

    @Test
    void a_participant_is_registered_with_the_keyboard_only(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        Page page = kari.page();
        ParticipantPage participant = new ParticipantPage(page);
        press(page, "Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        press(page, "Enter");
        assertThat(page.locator("#main")).isFocused();
        tabTo(page, "nationalId");
        page.keyboard().type(Numbers.another());
        press(page, "Enter");
        assertThat(participant.field("startedOn")).isFocused();
        page.keyboard().type("010926");
        press(page, "Enter");
        assertThat(participant.field("municipality")).isFocused();
        tabTo(page, "financing");
        press(page, "ArrowDown");
        participant.seesSaved();
        assertThat(participant.field("startedOn")).hasValue("01.09.2026");
        tabTo(page, "next");
        press(page, "Enter");
        assertThat(page.locator("h1")).hasText(BOKMAAL.get("step.background"));
        tabTo(page, "targetGroup");
        press(page, "ArrowDown");
        participant.seesSaved();
    }

    @Test
    void whoever_goes_on_too_early_lands_in_the_first_field_that_is_missing(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.type("nationalId", Numbers.another());
        tabTo(kari.page(), "next");
        press(kari.page(), "Enter");
        assertThat(page.field("startedOn")).isFocused();
    }

    @Test
    void the_focus_is_always_to_be_seen(Visitor kari) {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        String id = new Overview(kari.page()).anybody();
        for (String address : List.of("/", Overview.ADDRESS, ParticipantPage.NEW,
                ParticipantPage.address("person", id), ParticipantPage.address("background", id))) {
            kari.open(address);
            int stops = 0;
            String focused;
            do {
                press(kari.page(), "Tab");
                focused = (String) kari.page().evaluate(FOCUSED);
                Assertions.assertThat(focused).as(address).doesNotStartWith("invisible");
            } while (!focused.isEmpty() && ++stops < MOST_STOPS);
            Assertions.assertThat(stops).as("stops on " + address).isBetween(4, MOST_STOPS - 1);
        }
    }

    @Test
    void the_menu_of_the_user_opens_with_the_keyboard(Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.page().locator("details.user summary").focus();
        press(kari.page(), "Enter");
        press(kari.page(), "Tab");
        for (String address : List.of("/oidc/password", "/oidc/passkey", "/oidc/second-factor")) {
            assertThat(kari.page().locator("a[href='" + address + "']")).isFocused();
            press(kari.page(), "Tab");
        }
        assertThat(kari.page().locator("form[action$='/oidc/logout'] button")).isFocused();
        press(kari.page(), "Enter");
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("loggedout.title"));
    }

    private static void tabTo(Page page, String id) {
        int stops = 0;
        while (!id.equals(page.evaluate("() => document.activeElement.id"))) {
            Assertions.assertThat(stops++).as("stops before " + id).isLessThan(MOST_STOPS);
            press(page, "Tab");
        }
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }
}
