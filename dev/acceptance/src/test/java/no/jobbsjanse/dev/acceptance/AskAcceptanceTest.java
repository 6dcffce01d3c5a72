package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_SUPPORT;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody is stuck: she asks from the page she is on, IMDi's support answers, and she says whether it helped. */
@ExtendWith(InBrowser.class)
class AskAcceptanceTest {

    private static final List<Integer> WIDTHS = List.of(1280, 320);
    private static final String IMDI = "imdi@example.no";

    private static void isReadable(Page page, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));
        page.setViewportSize(1280, 900);
    }

    private static void type(Page page, String theme, String message) {
        page.locator("select").selectOption(theme);
        page.locator("textarea").fill(message);
    }

    private static Locator question(Page page, String saying) {
        return page.locator("li.card").filter(new Locator.FilterOptions().setHasText(saying));
    }

    @ParameterizedTest
    @EnumSource
    void a_question_goes_from_a_page_to_imdi_and_the_answer_comes_back(Words words, Visitor kari, Visitor tor, Stack stack) {
        String saying = "Det lagres ikke " + UUID.randomUUID().toString().replaceAll("\\d", "");
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        String participation = new Overview(kari.page()).anybody();
        kari.speak(words);
        Mails mails = new Mails(kari.page(), stack);
        int toImdi = mails.to(IMDI).size();
        int toKari = mails.to(CASEWORKER.email()).size();

        kari.open("/registry/summary?id=" + participation);
        Page page = kari.page();
        page.locator("footer a[href^='/support/ask']").click();
        page.waitForURL(url -> url.contains("/support/ask?"));
        assertThat(page.locator("main")).containsText(words.get("step.summary") + " (/registry/summary)");
        assertThat(page.locator("main")).containsText(participation.substring(0, 8));
        isReadable(page, words);
        type(page, "SAVING", saying);
        page.locator("[id='ask:send']").click();
        assertThat(page.locator("p[role=status]")).hasText(words.get("questions.done.asked"));
        assertThat(question(page, saying)).containsText(words.get("question.state.WAITING"));
        isReadable(page, words);
        JsonObject asked = mails.await(IMDI, toImdi + 1);
        Assertions.assertThat(asked.get("text").getAsString()).contains(words.get("theme.SAVING"))
                .doesNotContain(saying, CASEWORKER.name(), "{", "}");

        tor.logIn(IMDI_SUPPORT);
        tor.speak(words);
        tor.page().navigate(Mails.link(asked));
        tor.page().locator("a[href^='/support/inbox?id=']").last().click();
        assertThat(tor.page().locator("#one")).containsText(saying);
        assertThat(tor.page().locator("#one")).containsText(participation);
        isReadable(tor.page(), words);
        tor.page().locator("textarea").fill("Skriv et helt tall.");
        tor.page().locator("[id='reply:send']").click();
        assertThat(tor.page().locator("p[role=status]")).hasText(words.get("inbox.done"));
        assertThat(question(tor.page(), saying)).containsText("Skriv et helt tall.");
        isReadable(tor.page(), words);
        JsonObject answered = mails.await(CASEWORKER.email(), toKari + 1);
        Assertions.assertThat(answered.get("subject").getAsString()).isEqualTo(words.get("mail.QUESTION_ANSWERED.subject"));
        Assertions.assertThat(answered.get("text").getAsString()).doesNotContain(saying, "helt tall", "{", "}");

        kari.open("/");
        isReadable(page, words);
        page.locator("main a[href='/support/questions']").click();
        assertThat(question(page, saying)).containsText("Skriv et helt tall.");
        isReadable(page, words);
        question(page, saying).locator("button").first().click();
        assertThat(page.locator("p[role=status]")).hasText(words.get("questions.done.solved"));
        assertThat(question(page, saying)).containsText(words.get("question.state.SOLVED"));
        assertThat(page.locator("main a[href='/support/questions']")).hasCount(0);
        Assertions.assertThat(kari.complaints()).isEmpty();
        Assertions.assertThat(tor.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_was_not_helped_asks_on_about_the_same(Words words, Visitor kari, Visitor tor, Stack stack) {
        String saying = "Hva betyr det " + UUID.randomUUID().toString().replaceAll("\\d", "");
        kari.logIn(CASEWORKER);
        kari.speak(words);
        Mails mails = new Mails(kari.page(), stack);
        int toImdi = mails.to(IMDI).size();
        kari.open("/support/ask?page=/registry/exit&theme=EXIT");
        kari.page().locator("textarea").fill(saying);
        kari.page().locator("[id='ask:send']").click();
        assertThat(question(kari.page(), saying)).hasCount(1);
        mails.await(IMDI, toImdi + 1);

        tor.logIn(IMDI_SUPPORT, "/support/inbox");
        tor.page().locator("a[href^='/support/inbox?id=']").last().click();
        assertThat(tor.page().locator("#one")).containsText(saying);
        tor.page().locator("textarea").fill("Det vet jeg ikke.");
        tor.page().locator("[id='reply:send']").click();
        assertThat(question(tor.page(), saying)).hasCount(1);

        kari.open("/support/questions");
        question(kari.page(), saying).locator("button").last().click();
        kari.page().waitForURL("**/support/ask*");
        assertThat(kari.page().locator("p[role=status]")).hasText(words.get("ask.again"));
        assertThat(kari.page().locator("select")).hasValue("EXIT");
        assertThat(kari.page().locator("main")).containsText("/registry/exit");
        kari.open("/support/questions");
        assertThat(question(kari.page(), saying)).containsText(words.get("question.state.UNSOLVED"));
    }

    @ParameterizedTest
    @EnumSource
    void a_personal_number_does_not_go_along_and_nothing_typed_is_lost(Words words, Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.speak(words);
        kari.open("/support/ask?page=/registry/exit&trace=0a1b2c3d");
        Page page = kari.page();
        page.locator("[id='ask:send']").click();
        assertThat(page.locator("[role=alert]")).hasText(words.get("rule.question.theme"));
        type(page, "EXIT", "Hun har 018190 49846");
        page.locator("[id='ask:send']").click();
        assertThat(page.locator("[role=alert]")).hasText(words.get("rule.question.person"));
        assertThat(page.locator("[role=alert]")).isFocused();
        assertThat(page.locator("textarea")).hasValue("Hun har 018190 49846");
        assertThat(page.locator("select")).hasValue("EXIT");
        assertThat(page.locator("main")).containsText("/registry/exit");
        Assertions.assertThat(page.url()).doesNotContain("49846");
        isReadable(page, words);
        Assertions.assertThat(kari.complaints()).isEmpty();
    }
}
