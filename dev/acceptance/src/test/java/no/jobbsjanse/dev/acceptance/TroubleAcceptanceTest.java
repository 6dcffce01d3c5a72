package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The parts the portal stands on go away and come back. Runs when nobody needs them any more. */
@Order(Integer.MAX_VALUE - 2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(InBrowser.class)
class TroubleAcceptanceTest {

    private static final String DOWNLOAD = "/reporting/download";
    private static final HasTextOptions BY_ITSELF = new HasTextOptions().setTimeout(60_000);

    @Test
    void without_a_database_the_portal_says_so_and_with_one_again_it_works(Visitor kari, Stack stack) {
        kari.logIn(CASEWORKER);
        String id = new ParticipantPage(kari.page()).registerAnother().id();
        kari.open(ParticipantPage.address("background", id));
        ParticipantPage page = new ParticipantPage(kari.page());
        Page tab = kari.anotherTab();
        CallingSystem system = OpenApiAcceptanceTest.drammen(stack);
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
                assertThat(tab.locator("main a[href^='/support/ask?page=/']")).isVisible();
            }
            Axe.findsNothing(tab);
            CallingSystem.Answer answer = system.get("/projects");
            OpenApiAcceptanceTest.isProblem(answer, 503, "unavailable");
            Assertions.assertThat(answer.header("Retry-After")).matches("\\d+");
        } finally {
            stack.postgres().start();
        }
        if (tab.navigate(Overview.ADDRESS).status() != 200) {
            Assertions.assertThat(tab.navigate(Overview.ADDRESS).status()).isEqualTo(200);
        }
        assertThat(page.saveState()).hasText(BOKMAAL.like("save.saved"), BY_ITSELF);
        // The open page still hears of what comes through another node.
        Participants.change(stack, CASEWORKER.municipality(), "update registry.person set given_name = 'ANNEN',"
                + " middle_name = null, family_name = 'NODE', name_changed_at = clock_timestamp()" + Participants.OF_HER, id);
        assertThat(kari.page().locator("#crumb")).hasText("Annen Node");
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
    @Order(2)
    void a_file_that_was_being_made_when_the_portal_was_killed_is_made_anew(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, DOWNLOAD);
        kari.page().locator("#format-CSV").check();
        try (Pieces pieces = Pieces.heldUp(stack)) {
            kari.page().evaluate("() => { document.getElementById('order:save').click(); }");
            kari.page().waitForCondition(pieces::isAwaited);
            Assertions.assertThat(pieces.orders("MAKING")).isEqualTo(1);
            stack.portal().kill();
        } finally {
            stack.portal().start();
        }
        kari.open(DOWNLOAD);
        Locator line = kari.page().locator("#downloads li").first();
        assertThat(line.locator("progress")).isVisible();
        Pieces.letLeasesRunOut(stack);
        assertThat(line.locator("a")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        Download file = kari.page().waitForDownload(() -> line.locator("a").click());
        Assertions.assertThat(file.failure()).isNull();
        Assertions.assertThat(file.path()).isNotEmptyFile();
    }

    @Test
    @Order(2)
    void an_import_that_was_going_on_when_the_portal_was_killed_goes_on_behind_the_last_row(Visitor kari, Stack stack) {
        kari.logInByPassword(CASEWORKER, ImportPage.ADDRESS);
        ImportPage page = new ImportPage(kari.page());
        page.upload("kvinner.csv", IntStream.range(0, 5).mapToObj(one -> Numbers.another() + ";02.02.2026;ORDINAER\n")
                .collect(Collectors.joining("", "nationalId;startedOn;financing\n", "")).getBytes(StandardCharsets.UTF_8));
        assertThat(page.act("carryOut")).hasText(BOKMAAL.get("import.carryOut.many", 5));
        String address = kari.page().url();
        String file = address.replaceAll(".*id=", "");
        try (ImportLines lines = ImportLines.heldUpAt(stack, 3)) {
            page.act("carryOut").click();
            kari.page().waitForCondition(lines::isAwaited);
            Assertions.assertThat(lines.carriedOut(file)).isEqualTo(2);
            stack.portal().kill();
        } finally {
            stack.portal().start();
        }
        ImportLines.letLeasesRunOut(stack);
        kari.page().navigate(address);
        assertThat(page.result()).hasText(BOKMAAL.get("import.result.DONE"), BY_ITSELF);
        assertThat(kari.page().locator("#import-state")).containsText(BOKMAAL.get("import.carriedOut.many", 5));
        // A row that had been carried out twice would have been refused: she is registered already.
        Assertions.assertThat(page.registered()).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    @Order(3)
    void without_room_on_the_disk_there_is_no_half_file_and_what_was_ordered_is_said_to_be_aborted(Visitor kari, Stack stack) {
        kari.logIn(CASEWORKER, DOWNLOAD);
        try (Pieces pieces = Pieces.withoutRoom(stack)) {
            kari.page().locator("[id='order:save']").click();
            assertThat(kari.page().locator("#downloads li").first()).containsText(BOKMAAL.get("download.trouble.FAILED"));
            Assertions.assertThat(pieces.ofAborted()).isZero();
            Axe.findsNothing(kari.page());
        }
        kari.page().waitForDownload(() -> kari.page().locator("[id='order:save']").click());
    }

    @Test
    void without_keycloak_those_who_are_logged_in_work_on_and_are_told_when_they_are_logged_out_here_only(Visitor kari, Visitor late, Stack stack) {
        kari.logIn(CASEWORKER);
        stack.keycloak().stop();
        try {
            ParticipantPage page = new ParticipantPage(kari.page()).registerAnother();
            page.choose("financing", "EGNE_MIDLER").seesSaved();
            LoginAcceptanceTest.logOut(kari);
            assertThat(kari.page().locator("h1")).hasText(BOKMAAL.get("loggedout.here.title"));
        } finally {
            stack.keycloak().start();
        }
        late.logIn(CASEWORKER);
        assertThat(late.page().locator("h1")).hasText(BOKMAAL.get("home.title"));
    }
}
