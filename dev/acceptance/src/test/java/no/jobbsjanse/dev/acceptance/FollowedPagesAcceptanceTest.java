package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.CONFIDANT;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.jobbsjanse.dev.database.StatementCount;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Folkeregisteret tells shows on every page that is open, without anybody loading it anew. */
@ExtendWith(InBrowser.class)
class FollowedPagesAcceptanceTest {

    private static final String DRAMMEN = "3301";
    /** The fuse leaves Folkeregisteret alone for five seconds; the third attempt is made up to 37 seconds later. */
    private static final HasTextOptions BY_ITSELF = new HasTextOptions().setTimeout(60_000);

    @AfterEach
    void recover(Stack stack) {
        new FolkeregisterControl(stack).set("NORMAL");
    }

    private static String register(Visitor kari, String number) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        return new ParticipantPage(kari.page()).fill(number, "01.09.2026", "ORDINAER").seesSaved().id();
    }

    private static void askAgain(Visitor kari, String id) {
        new Script(kari.page()).post("/api/participations/" + id + "/name", Map.of());
    }

    @Test
    void the_list_says_how_a_look_up_stands_and_gets_the_name_when_it_comes(Visitor kari, Stack stack) {
        FolkeregisterControl folkeregister = new FolkeregisterControl(stack);
        folkeregister.set("UNAVAILABLE");
        String number = Numbers.another();
        String id = register(kari, number);
        new Overview(kari.page()).openAt(id);
        assertThat(kari.page().locator("[data-progress-of='" + id + "']")).hasText(BOKMAAL.like("name.LATER.progress"));
        Axe.findsNothing(kari.page());
        Page hits = kari.anotherTab();
        hits.navigate(Overview.ADDRESS + "?page=2");
        hits.locator("#search").fill(number);
        assertThat(hits.locator("#hits a")).hasText(BOKMAAL.get("name.WAITING"));

        folkeregister.set("NORMAL");
        askAgain(kari, id);
        assertThat(new Overview(kari.page()).nameOf(id)).hasText(SyntheticPerson.of(number).fullName(), BY_ITSELF);
        assertThat(kari.page().locator("[data-progress-of='" + id + "']")).isEmpty();
        assertThat(hits.locator("#hits a")).hasText(SyntheticPerson.of(number).fullName());
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void an_address_protection_takes_the_name_away_wherever_it_stands(Visitor kari, Visitor randi, Stack stack) {
        String number = Numbers.another();
        String name = SyntheticPerson.of(number).fullName();
        String id = register(kari, number);
        assertThat(new ParticipantPage(kari.page()).name()).hasText(name);
        List<Page> open = Stream.of(ParticipantPage.address("background", id), ParticipantPage.address("history", id),
                Overview.ADDRESS + "?at=" + id).map(address -> {
                    Page tab = kari.anotherTab();
                    tab.navigate(address);
                    assertThat(tab.locator("[data-name-of='" + id + "']").first()).hasText(name);
                    return tab;
                }).toList();
        randi.logIn(CONFIDANT, ParticipantPage.address("summary", id));
        new FolkeregisterControl(stack).set("GRADED");
        askAgain(kari, id);

        for (Page tab : open) {
            assertThat(tab.locator("[data-name-of='" + id + "']").first()).hasText(BOKMAAL.get("name.PROTECTED"));
            assertThat(tab.locator("body")).not().containsText(name);
        }
        assertThat(randi.page().locator("p.lead").first()).containsText(name);
    }

    @Test
    void what_came_through_another_node_shows_too(Visitor kari, Stack stack) {
        String number = Numbers.another();
        String id = register(kari, number);
        ParticipantPage page = new ParticipantPage(kari.page());
        assertThat(page.name()).hasText(SyntheticPerson.of(number).fullName());
        Page list = kari.anotherTab();
        list.navigate(Overview.ADDRESS + "?at=" + id);

        Participants.change(stack, DRAMMEN, "update registry.person set given_name = 'ANNEN', middle_name = null,"
                + " family_name = 'NODE', name_changed_at = clock_timestamp()" + Participants.OF_HER, id);
        assertThat(page.name()).hasText("Annen Node");
        assertThat(kari.page().locator("#crumb")).hasText("Annen Node");
        assertThat(list.locator("[id='p-" + id + "']")).hasText("Annen Node");

        Participants.change(stack, DRAMMEN, "update registry.participation set refused = true where id = ?::uuid", id);
        Participants.change(stack, DRAMMEN, "update registry.person set name_state = 'MAN', given_name = null,"
                + " family_name = null, gender = 'MAN', name_changed_at = clock_timestamp()" + Participants.OF_HER, id);
        assertThat(page.name()).hasText(BOKMAAL.get("name.MAN"));
        assertThat(page.explanation()).hasText(BOKMAAL.get("name.MAN.explanation"));
        assertThat(page.field("startedOn")).isEditable();
        Participants.change(stack, DRAMMEN, "update registry.person set name_state = 'REFUSED', gender = null,"
                + " name_changed_at = clock_timestamp()" + Participants.OF_HER, id);
        assertThat(page.name()).hasText(BOKMAAL.get("name.REFUSED"));
        assertThat(page.field("startedOn")).not().isEditable();
        assertThat(page.field("nationalId")).isEditable();
        Axe.findsNothing(kari.page());
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void news_shows_while_another_look_up_takes_its_time(Visitor kari, Stack stack) {
        String number = Numbers.another();
        String id = register(kari, number);
        Page open = kari.anotherTab();
        open.navigate(ParticipantPage.address("background", id));
        assertThat(open.locator("#crumb")).hasText(SyntheticPerson.of(number).fullName());
        new FolkeregisterControl(stack).set("SLOW", 12);
        kari.page().navigate(ParticipantPage.NEW);
        String another = Numbers.another();
        ParticipantPage other = new ParticipantPage(kari.page()).fill(another, "01.09.2026", "ORDINAER").seesSaved();

        Participants.change(stack, DRAMMEN, "update registry.person set given_name = 'ANNEN', middle_name = null,"
                + " family_name = 'NODE', name_changed_at = clock_timestamp()" + Participants.OF_HER, id);
        assertThat(open.locator("#crumb")).hasText("Annen Node");
        assertThat(other.name()).hasText(BOKMAAL.get("name.WAITING"));
        // The tests that follow want to be alone.
        assertThat(other.name()).hasText(SyntheticPerson.of(another).fullName(), BY_ITSELF);
    }

    @Test
    void what_folkeregisteret_fills_in_shows_and_what_is_typed_stays(Visitor kari, Stack stack) {
        FolkeregisterControl folkeregister = new FolkeregisterControl(stack);
        folkeregister.set("UNAVAILABLE");
        String number = Numbers.another();
        String id = register(kari, number);
        kari.open(ParticipantPage.address("background", id));
        ParticipantPage page = new ParticipantPage(kari.page());
        page.choose("birthCountry", "SWE").seesSaved();
        folkeregister.set("NORMAL");
        askAgain(kari, id);

        assertThat(kari.page().locator("#crumb")).hasText(SyntheticPerson.of(number).fullName(), BY_ITSELF);
        assertThat(page.field("citizenship")).hasValue(SyntheticPerson.of(number).citizenship());
        assertThat(page.message("citizenship")).hasText(BOKMAAL.get("save.filled"));
        assertThat(page.field("birthCountry")).hasValue("SWE");
        page.choose("citizenship", "SWE").seesSaved();
        kari.page().reload();
        assertThat(page.field("citizenship")).hasValue("SWE");
        assertThat(page.field("birthCountry")).hasValue("SWE");
    }

    @Test
    void many_open_pages_leave_room_for_saving(Visitor kari) {
        String id = register(kari, Numbers.another());
        for (int tab = 0; tab < 7; tab++) {
            kari.anotherTab().navigate(ParticipantPage.address("background", id));
        }
        ParticipantPage page = new ParticipantPage(kari.page()).openStep("background");
        page.choose("literacy", "DELVIS").seesSaved();
    }

    @Test
    void open_pages_that_nothing_happens_to_cost_one_small_query_a_round(Visitor kari, Visitor randi, Stack stack) {
        String number = Numbers.another();
        String id = register(kari, number);
        kari.open(Overview.ADDRESS + "?at=" + id);
        kari.anotherTab().navigate(ParticipantPage.address("person", id));
        randi.logIn(CONFIDANT, ParticipantPage.address("background", id));
        assertThat(randi.page().locator("#crumb")).hasText(SyntheticPerson.of(number).fullName());
        // The first round with a page looks at what has happened in the minute before.
        StatementCount before = stack.database().countStatements();
        kari.page().waitForCondition(() -> rounds(before) >= 2);

        StatementCount count = stack.database().countStatements();
        kari.page().waitForCondition(() -> rounds(count) >= 3);
        List<String> sent = count.sent();
        long rounds = sent.stream().filter(FollowedPagesAcceptanceTest::isRound).count();
        Assertions.assertThat(sent).as("three pages, some rounds").hasSizeLessThanOrEqualTo((int) (2 * rounds) + 1);
    }

    private static long rounds(StatementCount count) {
        return count.sent().stream().filter(FollowedPagesAcceptanceTest::isRound).count();
    }

    private static boolean isRound(String statement) {
        return statement.toLowerCase().contains("name_changed_at >");
    }
}
