package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.CONFIDANT;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A municipality's year from the first missing field to a supplementary delivery, and what IMDi sees of it. Each story has
 * a year of the past to itself, in which nobody else takes part.
 */
@ExtendWith(InBrowser.class)
class YearAcceptanceTest {

    private static final String READY = "/reporting/ready?year=";
    private static final String REPORT = "/reporting/report?year=";
    private static final String DELIVERIES = "/reporting/deliveries?year=";
    private static final String DRAMMEN = "3301";
    private static final List<Integer> WIDTHS = List.of(320, 1280);

    @BeforeAll
    static void the_years_are_kept(Stack stack) throws SQLException {
        try (Connection connection = stack.database().owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into reporting.reporting_year (year, opens_on, deadline, target, target_confirmed,"
                    + " locked) select year, make_date(year + 1, 1, 1), make_date(year + 1, 2, 28), 70, true, false"
                    + " from generate_series(2014, 2020) as year on conflict do nothing");
        }
    }

    private static int year(Words words, int ofBokmaal) {
        return ofBokmaal + words.ordinal();
    }

    private static void isReadable(Visitor visitor, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(visitor.page(), words, width));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Somebody who takes part since February of a year. */
    private static String registered(Visitor kari, int year) {
        kari.logIn(CASEWORKER);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.openNew().fill(Numbers.another(), "05.02." + year, "ORDINAER").seesSaved();
        return page.id();
    }

    private static ParticipantPage open(Visitor kari, String step, String id) {
        kari.open(ParticipantPage.address(step, id));
        return new ParticipantPage(kari.page());
    }

    private static void endIn(Visitor kari, String id, int year) {
        open(kari, "exit", id).type("endedOn", "30.11." + year).seesSaved();
    }

    private static void fillIn(Visitor kari, String id, int year) {
        ParticipantPage page = open(kari, "person", id);
        page.field("project").selectOption(new SelectOption().setIndex(1));
        page.seesSaved();
        open(kari, "background", id).fillBackground();
        open(kari, "activities", id);
        kari.page().locator("[data-add=measure]").click();
        Locator row = kari.page().locator("[data-rows=measure] [data-activity]").last();
        row.locator("select").first().selectOption("NORSKOPPLAERING");
        page.seesSaved();
        row.locator("[data-field='measure.startedOn'] input").fill("01.03." + year);
        row.locator("[data-field='measure.startedOn'] input").blur();
        page.seesSaved();
        kari.page().locator("[data-add=goal]").click();
        page.fillChoices();
        ParticipantPage exit = open(kari, "exit", id);
        exit.choose("exitReason", "UTDANNING").seesSaved();
        exit.fillChoices();
    }

    @ParameterizedTest
    @EnumSource
    void from_the_first_missing_field_to_a_supplementary_delivery(Words words, Visitor kari, Stack stack) {
        int year = year(words, 2019);
        String id = registered(kari, year);
        endIn(kari, id, year);
        kari.speak(words);
        Page page = kari.page();

        // What is missing is listed, and each field leads to itself.
        kari.open(READY + year);
        assertThat(page.locator("#readiness")).hasText(Pattern.compile("^0 % – \\d+ felt hos 1 delta.+"));
        assertThat(page.locator("#lines > li")).hasCount(1);
        isReadable(kari, words);
        int gaps = page.locator("#lines .gaps a").count();
        Assertions.assertThat(gaps).isGreaterThan(20);
        page.locator("#lines .gaps a").first().click();
        assertThat(page).hasURL(Pattern.compile("/registry/person.*id=" + id + "#project"));

        kari.speak(BOKMAAL);
        fillIn(kari, id, year);
        kari.speak(words);
        kari.open(READY + year);
        assertThat(page.locator("#readiness")).containsText(words.get("ready.discharge.one"));
        page.locator("#lines .gaps a").click();
        page.locator("#discharge button").click();
        assertThat(page.locator(".receipt")).isVisible();
        kari.open(READY + year);
        assertThat(page.locator("#readiness")).hasText(words.get("ready.all.one"));
        isReadable(kari, words);

        // The dry run, and the delivery.
        page.locator(".heading a.button").click();
        assertThat(page.locator("#standing")).hasText(words.get("report.late"));
        page.locator("#deliver summary").click();
        isReadable(kari, words);
        int mails = new Mails(page, stack).to(ADMINISTRATOR.email()).size();
        button(page, words.get("report.confirm.action.one")).click();
        assertThat(page.locator(".receipt h2")).hasText(words.get("report.receipt", String.valueOf(year)));
        assertThat(page.locator("#changed")).containsText(words.get("report.changed.none"));
        assertThat(page.locator("#deliver")).containsText(words.get("report.unchanged"));
        isReadable(kari, words);
        Assertions.assertThat(new Mails(page, stack).await(ADMINISTRATOR.email(), mails + 1).toString())
                .contains(String.valueOf(year)).doesNotContain(id);

        // A later change shows as old → new, and is delivered by one click.
        kari.speak(BOKMAAL);
        ParticipantPage background = open(kari, "background", id);
        String before = chosen(background, "literacy");
        background.field("literacy").selectOption(new SelectOption().setIndex(before.equals(
                background.field("literacy").locator("option").nth(1).textContent()) ? 2 : 1));
        background.seesSaved();
        kari.speak(words);
        kari.open(REPORT + year);
        assertThat(page.locator("#changed dl")).containsText("→");
        assertThat(page.locator("#changed dt")).containsText(words.get("field.literacy"));
        isReadable(kari, words);
        button(page, words.get("report.supplement.action")).click();
        assertThat(page.locator(".receipt")).isVisible();
        assertThat(page.locator("#changed")).containsText(words.get("report.supplement", 1));
        assertThat(page.locator("#changed dl")).hasCount(0);
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    private static String chosen(ParticipantPage page, String field) {
        return page.field(field).locator("option:checked").textContent();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_missing_is_delivered_only_by_whoever_says_so(Words words, Visitor kari, Visitor nils, Visitor randi,
            Visitor berit) {
        int year = year(words, 2017);
        String id = registered(kari, year);
        endIn(kari, id, year);
        kari.speak(words);
        kari.open(REPORT + year);
        Page page = kari.page();
        assertThat(page.locator("#incomplete > li")).hasCount(1);
        page.locator("#deliver summary").click();
        button(page, words.get("report.confirm.action.one")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(words.get("rule.report.incomplete", 1));

        // Whoever may only read sees the same, and no button.
        nils.logIn(READER);
        nils.speak(words);
        nils.open(REPORT + year);
        assertThat(nils.page().locator("#deliver")).containsText(words.get("report.readOnly"));
        assertThat(nils.page().locator("#deliver button")).hasCount(0);
        nils.open(READY + year);
        assertThat(nils.page().locator("#lines > li")).hasCount(1);
        isReadable(nils, words);

        // Of two who have it before them, the second is told.
        randi.logIn(CONFIDANT);
        randi.speak(words);
        randi.open(REPORT + year);
        randi.page().locator("#deliver summary").click();
        page.locator("#deliver input[type=checkbox]").check();
        page.locator("#deliver summary").click();
        button(page, words.get("report.confirm.action.one")).click();
        assertThat(page.locator(".receipt h2")).isVisible();
        button(randi.page(), words.get("report.confirm.action.one")).click();
        assertThat(randi.page().getByRole(AriaRole.ALERT)).hasText(words.get("rule.report.deliveredMeanwhile"));

        // Elsewhere nothing of it is known.
        berit.logIn(ELSEWHERE);
        berit.open(REPORT + year);
        assertThat(berit.page().locator("#changed")).hasCount(0);
        Assertions.assertThat(berit.open(READY + year + "&project=" + project(kari)).status()).isEqualTo(404);
        Assertions.assertThat(berit.open(READY + year + "&project=" + UUID.randomUUID()).status()).isEqualTo(404);
        Assertions.assertThat(berit.open(REPORT + "2099").status()).isEqualTo(404);
        Assertions.assertThat(berit.open(DELIVERIES + year + "&place=" + DRAMMEN).status()).isEqualTo(403);
    }

    private static String project(Visitor kari) {
        kari.open("/registry/projects");
        return kari.page().locator("a[href*='?id=']").first().getAttribute("href").replaceAll(".*id=([^#]+).*", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void imdi_sees_who_has_delivered_approves_and_opens_again(Words words, Visitor kari, Visitor solveig, Stack stack) {
        int year = year(words, 2015);
        String id = registered(kari, year);
        endIn(kari, id, year);
        kari.open(REPORT + year);
        kari.page().locator("#deliver input[type=checkbox]").check();
        kari.page().locator("#deliver summary").click();
        button(kari.page(), BOKMAAL.get("report.confirm.action.one")).click();
        assertThat(kari.page().locator(".receipt")).isVisible();

        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open(DELIVERIES + year);
        Page page = solveig.page();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.locator("main tbody tr")).containsText(words.get("report.standing.DELIVERED"));
        isReadable(solveig, words);
        page.locator("a.name").click();
        page.waitForLoadState();
        Assertions.assertThat(page.content()).doesNotContain(id);
        isReadable(solveig, words);
        button(page, words.get("deliveries.approve")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("deliveries.done.approved"));

        kari.open(REPORT + year);
        assertThat(kari.page().locator("#deliver")).containsText(BOKMAAL.get("rule.report.approved"));
        assertThat(kari.page().locator("#deliver button")).hasCount(0);

        button(page, words.get("deliveries.reopen")).click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText(words.get("rule.delivery.reason"));
        page.getByLabel(words.get("deliveries.reason")).fill("Se over avslutningene");
        button(page, words.get("deliveries.reopen")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("deliveries.done.reopened"));
        isReadable(solveig, words);
        kari.open(REPORT + year);
        assertThat(kari.page().locator("#standing")).containsText("Se over avslutningene");

        int mails = new Mails(page, stack).to(ADMINISTRATOR.email()).size();
        button(page, words.get("deliveries.remind")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("deliveries.done.reminded.one"));
        Assertions.assertThat(new Mails(page, stack).await(ADMINISTRATOR.email(), mails + 1).toString())
                .contains(String.valueOf(year));
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void imdi_keeps_the_years(Words words, Visitor solveig) {
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open("/reporting/years");
        Page page = solveig.page();
        button(page, words.get("years.add")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("years.done.added"));
        int added = Integer.parseInt(page.locator("#year-form h2").textContent());
        Assertions.assertThat(added).isGreaterThan(LocalDate.now().getYear());
        isReadable(solveig, words);

        page.getByLabel(words.get("years.deadline")).fill("01.01." + added);
        button(page, words.get("projects.save")).click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText(words.get("rule.year.deadlineBeforeOpening"));
        page.getByLabel(words.get("years.deadline")).fill("15.03." + (added + 1));
        page.getByLabel(words.get("years.confirmed")).check();
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("years.done.saved"));
        assertThat(page.locator(".history")).containsText("15.03." + (added + 1));
        assertThat(page.locator(".history")).containsText(IMDI_ADMINISTRATOR.name());
        isReadable(solveig, words);
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }

    @Test
    void the_front_page_says_how_far_it_is(Visitor kari, Visitor astrid) {
        kari.logIn(CASEWORKER);
        assertThat(kari.page().locator("#year a")).containsText("%");
        kari.page().locator("#year a").click();
        assertThat(kari.page().locator("#readiness")).containsText("%");
        // She gives access and sees no participants.
        astrid.logIn(ADMINISTRATOR);
        assertThat(astrid.page().locator("#year")).containsText(BOKMAAL.get("report.standing.NOT_DELIVERED"));
        assertThat(astrid.page().locator("#year a")).hasCount(0);
    }
}
