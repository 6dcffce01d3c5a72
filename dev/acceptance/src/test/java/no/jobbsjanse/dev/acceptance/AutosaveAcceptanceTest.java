package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed is saved, or the page says that it is not; whatever happens in between. */
@ExtendWith(InBrowser.class)
class AutosaveAcceptanceTest {

    private static final String SCRIPT = "**/autosave.js*";
    private static final String FIELDS = "**/api/participations/*/fields";
    /** The page tries again after half a minute at most. */
    private static final HasTextOptions BY_ITSELF = new HasTextOptions().setTimeout(45_000);

    private static ParticipantPage background(Visitor kari) {
        return openBackground(kari.page(), newParticipant(kari));
    }

    private static String newParticipant(Visitor kari) {
        kari.logIn(CASEWORKER);
        return new ParticipantPage(kari.page()).registerAnother().id();
    }

    private static ParticipantPage openBackground(Page page, String id) {
        page.navigate(ParticipantPage.address("background", id));
        return new ParticipantPage(page);
    }

    @Test
    void a_field_changed_right_before_clicking_a_link_is_saved(Visitor kari) {
        ParticipantPage page = background(kari);
        String id = page.id();
        page.choose("literacy", "DELVIS");
        kari.page().locator(".steps [data-step=person] a").click();
        kari.page().waitForURL(url -> url.contains("/registry/person"));
        page.field("startedOn").fill("02.09.2026");
        kari.page().locator("nav.main a[href$='" + Overview.ADDRESS + "']").click();
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("nav.overview"));
        assertThat(openBackground(kari.page(), id).field("literacy")).hasValue("DELVIS");
        kari.open(ParticipantPage.address("person", id));
        assertThat(page.field("startedOn")).hasValue("02.09.2026");
    }

    @Test
    void what_is_typed_before_the_script_is_there_is_saved_all_the_same(Visitor kari) {
        String id = background(kari).id();
        List<Route> held = new ArrayList<>();
        kari.page().route(SCRIPT, held::add);
        kari.page().navigate(ParticipantPage.address("background", id),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        ParticipantPage page = new ParticipantPage(kari.page());
        page.choose("literacy", "DELVIS");
        kari.page().waitForCondition(() -> !held.isEmpty());
        kari.page().waitForResponse("**/fields", held.get(0)::resume);
        page.seesSaved();
        kari.page().unroute(SCRIPT);
        assertThat(openBackground(kari.page(), id).field("literacy")).hasValue("DELVIS");
    }

    @Test
    void a_tab_closed_right_after_typing_warns_and_is_saved_all_the_same(Visitor kari) {
        String id = newParticipant(kari);
        Page tab = kari.anotherTab();
        tab.navigate(ParticipantPage.address("person", id));
        AtomicBoolean warned = new AtomicBoolean();
        tab.onDialog(dialog -> {
            warned.set(dialog.type().equals("beforeunload"));
            dialog.accept();
        });
        new ParticipantPage(tab).field("startedOn").fill("03.09.2026");
        tab.waitForClose(() -> tab.close(new Page.CloseOptions().setRunBeforeUnload(true)));
        Assertions.assertThat(warned).isTrue();
        kari.page().waitForCondition(() -> {
            kari.page().reload();
            return new ParticipantPage(kari.page()).field("startedOn").inputValue().equals("03.09.2026");
        });
    }

    @Test
    void back_shows_what_is_saved_and_not_what_was(Visitor kari) {
        ParticipantPage page = background(kari);
        page.choose("literacy", "DELVIS");
        page.next().click();
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("step.activities"));
        kari.page().goBack();
        assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("step.background"));
        assertThat(page.field("literacy")).hasValue("DELVIS");
        page.choose("literacy", "JA").seesSaved();
    }

    @Test
    void two_tabs_changing_two_fields_keep_both(Visitor kari) {
        ParticipantPage one = background(kari);
        ParticipantPage two = openBackground(kari.anotherTab(), one.id());
        one.choose("literacy", "NEI").seesSaved();
        two.choose("educationAbroad", "INGEN").seesSaved();
        one.choose("incomeAtStart", "FORSORGET").seesSaved();
        kari.page().reload();
        assertThat(one.field("literacy")).hasValue("NEI");
        assertThat(one.field("educationAbroad")).hasValue("INGEN");
        assertThat(one.field("incomeAtStart")).hasValue("FORSORGET");
    }

    @Test
    void the_second_of_two_tabs_changing_one_field_sees_both_values_and_chooses(Visitor kari) {
        ParticipantPage one = background(kari);
        ParticipantPage two = openBackground(kari.anotherTab(), one.id());
        one.choose("literacy", "NEI").seesSaved();
        two.choose("literacy", "JA");
        assertThat(two.message("literacy")).containsText(CASEWORKER.name());
        assertThat(two.choices("literacy")).hasText(new String[] {
            BOKMAAL.get("save.keepMine", label(two, "JA")), BOKMAAL.get("save.keepTheirs", label(two, "NEI"))});
        assertThat(two.saveState()).hasText(BOKMAAL.get("save.unsaved.one"));
        Axe.findsNothing(two.page());
        two.choices("literacy").first().click();
        two.seesSaved();
        assertThat(two.choices("literacy")).hasCount(0);

        one.choose("literacy", "DELVIS");
        one.choices("literacy").last().click();
        assertThat(one.field("literacy")).hasValue("JA");
        one.page().reload();
        assertThat(one.field("literacy")).hasValue("JA");
    }

    private static String label(ParticipantPage page, String code) {
        return page.field("literacy").locator("option[value='" + code + "']").textContent();
    }

    @Test
    void an_answer_lost_on_the_way_back_is_asked_for_again_without_a_second_effect(Visitor kari) {
        ParticipantPage page = background(kari);
        List<String> answers = new ArrayList<>();
        kari.page().route(FIELDS, route -> {
            APIResponse answer = route.fetch();
            answers.add(answer.text());
            if (answers.size() == 1) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });
        page.choose("literacy", "DELVIS");
        assertThat(page.saveState()).hasText(BOKMAAL.like("save.saved"), BY_ITSELF);
        Assertions.assertThat(answers).hasSizeGreaterThan(1);
        Assertions.assertThat(answers.stream().map(answer -> answer.replaceAll(".*\"version\":(\\d+).*", "$1"))
                .distinct()).hasSize(1);
        assertThat(page.choices("literacy")).hasCount(0);
    }

    @Test
    void a_registration_sent_twice_registers_once(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.type("nationalId", Numbers.another()).type("startedOn", "i dag");
        Request sent = kari.page().waitForRequest(request -> request.method().equals("POST")
                && request.postData().contains("ORDINAER"), () -> page.choose("financing", "ORDINAER"));
        page.seesSaved();
        Script.Answer again = new Script(kari.page()).again(sent);
        Assertions.assertThat(again.status()).isEqualTo(201);
        Assertions.assertThat(again.json().get("id")).isEqualTo(page.id());
    }

    @Test
    void an_old_change_sent_once_more_changes_nothing(Visitor kari) {
        ParticipantPage page = background(kari);
        Request first = kari.page().waitForRequest(FIELDS, () -> page.choose("literacy", "NEI"));
        page.seesSaved();
        page.choose("literacy", "JA").seesSaved();
        Assertions.assertThat(new Script(kari.page()).again(first).status()).isEqualTo(200);
        kari.page().reload();
        assertThat(page.field("literacy")).hasValue("JA");
    }
}
