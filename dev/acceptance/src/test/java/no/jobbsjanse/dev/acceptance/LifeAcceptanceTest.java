package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a number to «Utskriv og registrer ferdig», back again, and to a second period. */
@ExtendWith(InBrowser.class)
class LifeAcceptanceTest {

    private static String registered(Visitor kari, String number) {
        kari.logIn(CASEWORKER);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.openNew().fill(number, "05.01.2026", "ORDINAER").seesSaved();
        return page.id();
    }

    private static ParticipantPage open(Visitor kari, String step, String id) {
        kari.open(ParticipantPage.address(step, id));
        return new ParticipantPage(kari.page());
    }

    /** Everything but the exit. */
    private static void fillIn(Visitor kari, String id) {
        ParticipantPage page = open(kari, "person", id);
        page.field("project").selectOption(new SelectOption().setIndex(1));
        page.seesSaved();
        open(kari, "background", id).fillBackground();
        addMeasure(kari, id);
        page.page().locator("[data-add=goal]").click();
        page.fillChoices();
    }

    private static Locator addMeasure(Visitor kari, String id) {
        ParticipantPage page = open(kari, "activities", id);
        page.page().locator("[data-add=measure]").click();
        Locator row = page.page().locator("[data-rows=measure] [data-activity]").last();
        row.locator("select").first().selectOption("SPRAAKPRAKSIS");
        page.seesSaved();
        row.locator("[data-field='measure.startedOn'] input").fill("010226");
        row.locator("[data-field='measure.startedOn'] input").blur();
        row.locator("[data-field='measure.employer'] input").fill("Solstua barnehage");
        row.locator("[data-field='measure.hoursPerWeek'] input").fill("37,5");
        row.locator("[data-field='measure.hoursPerWeek'] input").blur();
        page.seesSaved();
        return row;
    }

    @Test
    void she_is_taken_to_utskrevet_undone_corrected_and_returns(Visitor kari) {
        String number = Numbers.another();
        String id = registered(kari, number);
        fillIn(kari, id);
        Page page = kari.page();

        // The end date makes her Avsluttet; what is missing is listed, each a link.
        ParticipantPage exit = open(kari, "exit", id);
        exit.type("endedOn", "30.06.2026").seesSaved();
        assertThat(page.locator("#now-status")).hasText(BOKMAAL.get("status.ENDED"));
        kari.open(ParticipantPage.address("summary", id));
        page.locator("#gaps a").first().click();
        page.waitForURL(Pattern.compile("/registry/exit.*#exitReason"));

        // Kodehjelper fills in both reasons, as IMDi's FAQ says of pregnancy.
        page.locator("#codehelper summary").click();
        page.getByText(BOKMAAL.get("happened.pregnant")).click();
        exit.seesSaved();
        assertThat(exit.field("exitReason")).hasValue("AVBRUTT");
        assertThat(exit.field("exitSubreason")).hasValue("AVB_GRAVIDITET");
        assertThat(page.locator("#codehelper-rule")).hasText(BOKMAAL.get("happened.pregnant.rule"));
        Axe.findsNothing(page);
        assertThat(exit.field("jobSector")).isHidden();
        exit.choose("exitReason", "ARBEID").seesSaved();
        assertThat(exit.field("exitSubreason")).hasValue("");
        assertThat(exit.field("jobSector")).isVisible();
        exit.type("jobPercentage", "60 %").type("jobStartedOn", "01.07.2026");
        exit.fillChoices();
        exit.seesSaved();

        // Discharge, receipt, undo, discharge again.
        discharge(kari, id);
        assertThat(page.locator(".receipt h2")).containsText("utskrevet");
        page.getByText(BOKMAAL.get("discharge.undo"), new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("discharge.reopened"));
        discharge(kari, id);
        new Overview(page).open();
        assertThat(new Overview(page).nameOf(id)).hasCount(0);
        assertThat(page.locator(".hidden-note")).containsText(BOKMAAL.get("overview.show"));
        search(page, number);
        assertThat(page.locator("#hits li")).hasCount(1);
        assertThat(page.locator("#hits li")).containsText("skjult");
        Assertions.assertThat(page.url()).doesNotContain(number);

        // Corrections are possible; what must be filled in cannot be emptied.
        ParticipantPage background = open(kari, "background", id);
        background.choose("literacy", "NEI").seesSaved();
        background.choose("literacy", "");
        background.seesMistake("literacy", BOKMAAL.get("rule.discharged.mustStayComplete"));
        assertThat(background.saveState()).hasText(BOKMAAL.get("save.unsaved.one"));

        // History shows it, and brings the earlier value back.
        page.onceDialog(dialog -> dialog.accept());
        kari.open("/registry/history?id=" + id);
        Locator line = page.locator("li[data-line=literacy]").first();
        assertThat(line).containsText(CASEWORKER.name());
        line.locator("button").click();
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("history.restored"));
        assertThat(open(kari, "background", id).field("literacy")).not().hasValue("NEI");

        // She returns: her background is there, the former period is as it was.
        kari.open("/registry/again?id=" + id);
        page.locator("#startedOn").fill("30.06.2026");
        page.locator("#financing").selectOption("ORDINAER");
        page.locator("#begin").click();
        assertThat(page.locator("#startedOn-message")).hasText(BOKMAAL.get("rule.startedOn.overlaps"));
        Axe.findsNothing(page);
        page.locator("#startedOn").fill("i dag");
        page.locator("#begin").click();
        assertThat(page).hasURL(Pattern.compile("/registry/background.*id="));
        ParticipantPage second = new ParticipantPage(page);
        Assertions.assertThat(second.id()).isNotEqualTo(id);
        assertThat(second.field("birthCountry")).not().hasValue("");
        assertThat(open(kari, "exit", id).field("endedOn")).hasValue("30.06.2026");
        // The browser itself tells of the one save that was refused.
        Assertions.assertThat(kari.complaints()).hasSize(1).allMatch(complaint -> complaint.contains("422"));
    }

    private static void discharge(Visitor kari, String id) {
        kari.open(ParticipantPage.address("summary", id));
        kari.page().locator("#discharge button").click();
        assertThat(kari.page()).hasURL(Pattern.compile("done=discharged"));
    }

    private static void search(Page page, String text) {
        page.locator("#search").fill(text);
        assertThat(page.locator("#search-count")).not().hasText("");
    }

    @Test
    void a_row_is_saved_field_by_field_taken_away_and_brought_back(Visitor kari) {
        String id = registered(kari, Numbers.another());
        Locator row = addMeasure(kari, id);
        row.locator("[data-remove]").click();
        ParticipantPage page = new ParticipantPage(kari.page()).seesSaved();
        assertThat(row.locator(".removed")).containsText(BOKMAAL.get("activity.removed"));
        Axe.findsNothing(kari.page());
        row.locator(".removed button").click();
        page.seesSaved();
        kari.page().reload();
        assertThat(kari.page().locator("[data-rows=measure] [data-activity]")).hasCount(1);
        assertThat(kari.page().locator("[data-field='measure.hoursPerWeek'] input").first()).hasValue("37,5");
        assertThat(kari.page().locator("[data-field='measure.startedOn'] input").first()).hasValue("01.02.2026");
        kari.page().locator("[data-rows=measure] [data-remove]").click();
        page.seesSaved();
        kari.page().reload();
        assertThat(kari.page().locator("[data-rows=measure] [data-activity]")).hasCount(0);
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void whoever_takes_part_elsewhere_is_refused_without_a_word_of_where(Visitor kari, Visitor berit) {
        String number = Numbers.another();
        registered(kari, number);
        berit.logIn(ELSEWHERE);
        ParticipantPage page = new ParticipantPage(berit.page());
        page.openNew().fill(number, "01.09.2026", "ORDINAER");
        page.seesMistake("nationalId", BOKMAAL.get("rule.nationalId.openElsewhere"));
        Assertions.assertThat(berit.page().content()).doesNotContain("Drammen");
    }

    @Test
    void filters_live_in_the_address_and_survive_back(Visitor kari) {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        Page page = kari.page();
        page.locator("#missing").selectOption("background");
        page.locator(".narrow-down button").click();
        page.waitForURL(url -> url.contains("missing=background"));
        String filtered = page.url();
        int rows = new Overview(page).names().count();
        new Overview(page).names().first().click();
        page.goBack();
        assertThat(page).hasURL(filtered);
        assertThat(new Overview(page).names()).hasCount(rows);
        page.locator("thead a").nth(3).click();
        assertThat(page).hasURL(Pattern.compile("missing=background.*sort=started"));
    }

    @Test
    void imdi_changes_a_label_and_caseworkers_see_it(Visitor solveig, Visitor kari) {
        solveig.logIn(IMDI_ADMINISTRATOR, "/registry/codebook?list=REKRUTTERT_VIA&code=SELV");
        Page page = solveig.page();
        Locator label = page.getByLabel(BOKMAAL.get("codebook.bokmaal"), new Page.GetByLabelOptions().setExact(true));
        label.fill("Kom av seg selv");
        page.locator("#one-code button").click();
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("codebook.saved"));
        assertThat(page.locator(".history")).containsText("Kom av seg selv");
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        kari.open(ParticipantPage.address("background", new Overview(kari.page()).anybody()));
        assertThat(kari.page().locator("#recruitedVia option[value=SELV]")).hasText("Kom av seg selv");
    }

    @Test
    void a_municipality_keeps_its_projects(Visitor kari) {
        kari.logIn(CASEWORKER, "/registry/projects");
        Page page = kari.page();
        page.getByLabel(BOKMAAL.get("projects.name")).fill("Veien videre");
        page.getByLabel(BOKMAAL.get("projects.startsOn")).fill("tull");
        page.locator("#project button").first().click();
        assertThat(page.locator("#project .mark").first()).hasText(BOKMAAL.get("rule.date.invalid"));
        assertThat(page.getByLabel(BOKMAAL.get("projects.name"))).hasValue("Veien videre");
        page.getByLabel(BOKMAAL.get("projects.startsOn")).fill("01.01.2026");
        page.locator("#project button").first().click();
        assertThat(page.locator(".receipt")).hasText(BOKMAAL.get("projects.done.saved"));
        kari.open(ParticipantPage.address("person", new Overview(page).open().anybody()));
        assertThat(page.locator("#project")).containsText("Veien videre");
    }
}
