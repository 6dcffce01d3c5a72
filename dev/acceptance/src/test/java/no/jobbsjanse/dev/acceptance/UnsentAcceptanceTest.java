package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that nobody can take now stays on the page, which says so, and can be sent as soon as somebody can. */
@ExtendWith(InBrowser.class)
class UnsentAcceptanceTest {

    private static final String DRAMMEN = "3301";
    private static final String SESSION = "**/api/session";
    /** Presses a button of every form that is sent, and tells how many there are. */
    private static final String PRESS_ALL = """
            () => [...document.querySelectorAll("main form[method=post]")].filter(form => {
              const button = [...form.elements].find(one => one.type === "submit");
              form.noValidate = true;
              button && form.requestSubmit(button);
              return button;
            }).length""";

    private final String typed = "Det lagres ikke " + UUID.randomUUID().toString().replaceAll("\\d", "");

    private Page ask(Visitor kari) {
        kari.open("/support/ask");
        kari.page().locator("select").selectOption("SAVING");
        kari.page().locator("textarea").fill(typed);
        return kari.page();
    }

    private static Locator send(Page page) {
        return page.locator("[id='ask:send']");
    }

    private static Locator said(Page page) {
        return page.locator("[id=ask] [role=alert]");
    }

    private void isSent(Page page) {
        send(page).click();
        page.waitForURL(url -> url.contains("/support/questions"));
        assertThat(page.locator("li.card").filter(new Locator.FilterOptions().setHasText(typed))).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void after_the_session_has_ended_what_is_typed_stays_and_is_sent_when_logged_in_again(Words words, Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.speak(words);
        Page page = ask(kari);
        kari.context().clearCookies();
        send(page).click();
        assertThat(said(page)).containsText(words.get("send.loggedOut"));
        assertThat(page.locator("textarea")).hasValue(typed);
        PagesAcceptanceTest.isReadable(page, words, 320);
        page.setViewportSize(1280, 900);
        Axe.findsNothing(page);
        Page tab = kari.context().waitForPage(() -> said(page).locator("button").click());
        tab.waitForClose(() -> new LoginPage(tab).logIn(CASEWORKER));
        assertThat(said(page)).hasText(words.get("send.back"));
        assertThat(send(page)).isFocused();
        isSent(page);
    }

    @Test
    void what_one_user_typed_is_never_sent_as_another(Visitor kari) {
        kari.logIn(CASEWORKER);
        Page page = ask(kari);
        kari.context().clearCookies();
        Page tab = kari.anotherTab();
        tab.navigate("/");
        new LoginPage(tab).logIn(READER);
        assertThat(tab.locator("details.user summary")).hasText(READER.name());
        send(page).click();
        assertThat(said(page)).containsText(BOKMAAL.get("send.otherUser"));
        Page home = kari.context().waitForPage(() -> said(page).locator("a").click());
        LoginAcceptanceTest.logOut(home);
        assertThat(home).hasURL(Pattern.compile("/open/loggedout"));
        home.navigate("/");
        new LoginPage(home).logIn(CASEWORKER);
        assertThat(home.locator("details.user summary")).hasText(CASEWORKER.name());
        isSent(page);
    }

    /** The place to work in is chosen from any tab, also from one that shows another place than she works in by now. */
    @Test
    void an_old_front_page_chooses_the_place_too(Visitor berit, Stack stack) {
        AccessRows.withRole(stack, ELSEWHERE.subject(), "kommuneleser", DRAMMEN, () -> {
            berit.logIn(ELSEWHERE);
            Page old = berit.page();
            String before = old.locator("header .place").innerText();
            Page home = berit.anotherTab();
            home.navigate("/");
            workElsewhere(home, before);
            old.locator("button[name=workIn]").click();
            assertThat(old.locator("header .place")).not().hasText(before);
        });
    }

    @Test
    void whoever_has_lost_her_access_is_told_so(Visitor berit, Stack stack) {
        berit.logIn(ELSEWHERE, "/registry/projects");
        berit.page().locator("[id='one:name:input']").fill(typed);
        AccessRows.withoutRoles(stack, ELSEWHERE.subject(), () -> {
            berit.page().locator("[id='one:save']").click();
            assertThat(berit.page().locator("h1")).hasText(BOKMAAL.get("problem.forbidden.title"));
        });
    }

    /** Should the page's script not have asked. */
    @Test
    void the_server_does_nothing_as_somebody_else_or_for_another_place_than_the_page_showed(Visitor kari) {
        kari.logIn(CASEWORKER);
        for (String changed : new String[] {"openedBy", "openedIn"}) {
            Page page = ask(kari);
            page.route(SESSION, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            page.locator("[id=ask] [name=" + changed + "]").evaluate("input => { input.value = '0301'; }");
            send(page).click();
            assertThat(page.locator("h1")).hasText(BOKMAAL.get("problem.moved.title"));
            kari.open("/support/questions");
            assertThat(page.locator("main")).not().containsText(typed);
        }
        Page page = kari.page();
        kari.open("/registry/import");
        page.locator("#file").setInputFiles(new FilePayload("liste.csv", "text/csv", new byte[] {'x'}));
        page.locator("#upload [name=openedIn]").evaluate("input => { input.value = ''; }");
        page.locator("#upload button").click();
        assertThat(page.locator("h1")).hasText(BOKMAAL.get("problem.moved.title"));
    }

    @Test
    void what_was_written_in_one_place_is_not_sent_from_another(Visitor berit, Stack stack) {
        AccessRows.withRole(stack, ELSEWHERE.subject(), "kommuneleser", DRAMMEN, () -> {
            berit.logIn(ELSEWHERE);
            Page page = ask(berit);
            Page home = berit.anotherTab();
            home.navigate("/");
            String here = home.locator("header .place").innerText();
            workElsewhere(home, here);
            send(page).click();
            assertThat(said(page)).containsText(BOKMAAL.get("send.otherPlace"));
            Page chosen = berit.context().waitForPage(() -> said(page).locator("a").click());
            assertThat(chosen).hasURL(stack.portalUrl() + "/");
            workElsewhere(home, home.locator("header .place").innerText());
            assertThat(home.locator("header .place")).hasText(here);
            isSent(page);
        });
    }

    private static void workElsewhere(Page home, String here) {
        home.locator("button[name=workIn]").click();
        assertThat(home.locator("header .place")).not().hasText(here);
    }

    @Test
    void without_a_network_and_while_the_register_does_not_answer_it_stays(Visitor kari) {
        kari.logIn(CASEWORKER);
        Page page = ask(kari);
        kari.context().setOffline(true);
        send(page).click();
        assertThat(said(page)).hasText(BOKMAAL.get("send.silent"));
        kari.context().setOffline(false);
        page.route(SESSION, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.waitForResponse(SESSION, () -> send(page).click());
        assertThat(said(page)).hasText(BOKMAAL.get("send.silent"));
        page.unroute(SESSION);
        isSent(page);
    }

    /** A session keeps nothing of a page, so that no other page can push it out. */
    @Test
    void a_page_can_be_sent_however_many_others_were_opened_meanwhile(Visitor kari, Stack stack) {
        kari.logIn(CASEWORKER);
        String hers = Participants.anybody(stack, DRAMMEN);
        Page page = ask(kari);
        Page tab = kari.anotherTab();
        for (int i = 0; i < 20; i++) {
            tab.navigate("/registry/summary?id=" + hers);
            tab.navigate("/support/ask");
        }
        isSent(page);
    }

    @ParameterizedTest
    @MethodSource("no.jobbsjanse.dev.acceptance.Users#ofEachRole")
    void no_form_of_any_page_is_sent_when_she_is_logged_out(DemoUser user, Visitor visitor, Stack stack) {
        visitor.logIn(user);
        Page page = visitor.page();
        page.route(SESSION, route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        int tried = 0;
        for (String address : ScopeAcceptanceTest.opening(user, Participants.anybody(stack, DRAMMEN))) {
            if (address.startsWith("/open/")) {
                // Sent by whoever comes, logged in or not.
                continue;
            }
            visitor.open(address);
            int forms = (int) page.evaluate(PRESS_ALL);
            tried += forms;
            assertThat(page.locator("main form[method=post] .problem[role=alert]").filter(new Locator.FilterOptions()
                    .setHasText(BOKMAAL.get("send.loggedOut")))).hasCount(forms);
            Assertions.assertThat(page.url()).endsWith(address);
        }
        Assertions.assertThat(tried).as("forms").isPositive();
    }
}
