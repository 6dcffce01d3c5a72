package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** IMDi answers what is asked again and again; whoever reads it says whether it helped, and asks if it did not. */
@ExtendWith(InBrowser.class)
class FaqAcceptanceTest {

    private static final List<Integer> WIDTHS = List.of(1280, 320);

    private static void isReadable(Page page, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));
        page.setViewportSize(1280, 900);
    }

    private static void type(Page page, String field, String text) {
        page.locator("[id='answer:" + field + ":input']").fill(text);
    }

    private static void save(Page page, Words words) {
        page.locator("[id='answer:save']").click();
        assertThat(page.locator("p[role=status]")).hasText(words.get("answers.saved"));
    }

    private static Locator line(Page page, String question) {
        return page.locator("main ul.todo li").filter(new Locator.FilterOptions().setHasText(question));
    }

    private static void change(Page page, String question) {
        line(page, question).locator("a").click();
        page.waitForURL(url -> url.contains("id="));
    }

    private static Locator answer(Page page, String question) {
        return page.locator("main details").filter(new Locator.FilterOptions().setHasText(question));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_is_seen_at_once_in_both_languages_and_imdi_sees_whether_it_helps(Words words, Visitor solveig,
            Visitor kari) {
        String mark = UUID.randomUUID().toString().replaceAll("\\d", "");
        String question = mark + " " + words.code();
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open("/support/faq");
        solveig.page().locator("main a[href='/support/answers']").click();
        Page editing = solveig.page();
        editing.locator("[id='answer:save']").click();
        assertThat(editing.locator("[role=alert]")).hasText(words.get("rule.faq.theme"));
        editing.locator("select").selectOption("EXIT");
        type(editing, "question-nb", mark + " nb");
        type(editing, "answer-nb", "Slik på bokmål.");
        type(editing, "question-nn", mark + " nn");
        editing.locator("[id='answer:save']").click();
        assertThat(editing.locator("[role=alert]")).hasText(words.get("rule.faq.text"));
        isReadable(editing, words);
        type(editing, "answer-nn", "Slik på nynorsk.");
        save(editing, words);

        kari.logIn(CASEWORKER);
        kari.speak(words);
        kari.page().locator("footer a[href='/support/faq']").click();
        assertThat(answer(kari.page(), question)).containsText(words == Words.BOKMAAL ? "Slik på bokmål."
                : "Slik på nynorsk.");
        assertThat(answer(kari.page(), question).locator("p")).not().isVisible();
        answer(kari.page(), question).locator("summary").click();
        isReadable(kari.page(), words);
        answer(kari.page(), question).locator("button").first().click();
        assertThat(kari.page().locator("p[role=status]")).hasText(words.get("faq.done"));
        answer(kari.page(), question).locator("summary").click();
        answer(kari.page(), question).locator("button").last().click();
        kari.page().waitForURL("**/support/ask*");
        assertThat(kari.page().locator("select")).hasValue("EXIT");
        assertThat(kari.page().locator("main")).containsText("/support/faq");
        isReadable(kari.page(), words);
        kari.page().locator("main a").filter(new Locator.FilterOptions().setHasText(question)).click();
        assertThat(answer(kari.page(), question).locator("p")).isVisible();

        solveig.open("/support/answers");
        assertThat(line(editing, question)).containsText(words.get("theme.EXIT") + " · " + words.get("answers.helped", 1, 2));
        change(editing, question);
        editing.locator("[id='answer:shown']").uncheck();
        save(editing, words);
        change(editing, question);
        assertThat(editing.locator("section.history")).containsText(IMDI_ADMINISTRATOR.name());
        isReadable(editing, words);
        kari.open("/support/faq");
        assertThat(answer(kari.page(), question)).hasCount(0);
        Assertions.assertThat(solveig.complaints()).isEmpty();
        Assertions.assertThat(kari.complaints()).isEmpty();
    }
}
