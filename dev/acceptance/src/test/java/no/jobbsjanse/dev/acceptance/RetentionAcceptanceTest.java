package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * IMDi's administrator sets for how long what is kept, tries it, and lets the register delete. Whoever goes began in 2013,
 * when nobody else of these tests takes part.
 */
@ExtendWith(InBrowser.class)
class RetentionAcceptanceTest {

    private static final String RULES = "/registry/retention";
    private static final String RUNS = "/registry/retentionruns";
    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static void isReadable(Visitor visitor, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(visitor.page(), words, width));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_old_is_found_archived_approved_and_gone(Words words, Visitor kari, Visitor solveig) {
        kari.logIn(CASEWORKER);
        ParticipantPage hers = new ParticipantPage(kari.page());
        hers.openNew().fill(Numbers.another(), "05.02.2013", "ORDINAER").seesSaved();
        String id = hers.id();

        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open(RULES);
        Page page = solveig.page();
        page.getByLabel(words.get("retention.participationYears")).fill("16");
        button(page, words.get("projects.save")).click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).hasText(words.get("rule.retention.participationYears"));
        page.getByLabel(words.get("retention.participationYears")).fill("13");
        page.getByLabel(words.get("retention.archiveDecision")).fill("");
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("retention.done.saved"));

        // Without a decision there is nothing to approve, but a way to where it is written.
        solveig.open(RUNS);
        button(page, words.get("retention.propose")).click();
        assertThat(page.locator("#run")).containsText(words.get("retention.undecided"));
        assertThat(button(page, words.get("retention.approve"))).hasCount(0);
        isReadable(solveig, words);
        page.getByText(words.get("retention.decide")).click();
        page.getByLabel(words.get("retention.archiveDecision")).fill("2026/77-" + words.code());
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("retention.done.saved"));
        assertThat(page.locator(".history")).containsText("2026/77-" + words.code());
        assertThat(page.locator(".history")).containsText(IMDI_ADMINISTRATOR.name());
        isReadable(solveig, words);

        // The dry run tells how many, and nobody.
        page.locator("a[href='" + RUNS + "']").click();
        button(page, words.get("retention.propose")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("retention.done.proposed"));
        assertThat(page.locator("#one")).hasText(words.get("retention.state.PROPOSED"));
        assertThat(page.locator("main")).containsText(words.get("retention.table.participation"));
        Assertions.assertThat(page.content()).doesNotContain(id);
        isReadable(solveig, words);
        String run = page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");

        // Not without the extract, nor without being sure.
        page.locator("input[type=checkbox][id$=sure]").check();
        button(page, words.get("retention.approve")).click();
        assertThat(page.locator(".problem")).hasText(words.get("rule.retention.archive"));
        Download file = page.waitForDownload(() -> page.locator("#archive").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("arkivuttrekk-" + run + ".zip");
        solveig.open(RUNS + "?id=" + run);
        button(page, words.get("retention.approve")).click();
        assertThat(page.locator(".problem")).hasText(words.get("rule.retention.sure"));
        page.locator("input[type=checkbox][id$=sure]").check();
        button(page, words.get("retention.approve")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("retention.done.approved"));

        // The page keeps itself fresh.
        assertThat(page.locator("#one")).hasText(words.get("retention.state.DONE"),
                new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page.locator("#live-runs li").first()).containsText(words.get("retention.state.DONE"));
        assertThat(page.locator("main")).containsText("2026/77-" + words.code());
        assertThat(button(page, words.get("retention.approve"))).hasCount(0);
        isReadable(solveig, words);
        page.locator("section[aria-labelledby=places] a").filter(new Locator.FilterOptions().setHasText("Drammen")).click();
        assertThat(page.locator("#protocol")).containsText("Drammen");
        isReadable(solveig, words);

        kari.open(ParticipantPage.address("person", id));
        assertThat(kari.page().locator("#nationalId")).hasCount(0);
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }
}
