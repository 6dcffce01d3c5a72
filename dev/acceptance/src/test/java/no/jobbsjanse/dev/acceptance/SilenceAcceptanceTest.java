package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.READER;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is heard for long: of an account that nobody uses, and of a request that nobody answers. */
@ExtendWith(InBrowser.class)
class SilenceAcceptanceTest {

    private static final String DRAMMEN = "3301";
    /** Klepp wants its letters in nynorsk. */
    private static final String KLEPP = "1120";
    private static final String IMDI = "imdi@example.no";

    private static void isSilentForDays(Stack stack, DemoUser user, String days) {
        AccessRows.execute(stack, "update access.account set last_login_at = now() - ?::int * interval '1 day',"
                + " warned_at = null where subject = ?", days, user.subject());
    }

    @Test
    void whoever_stays_away_is_warned_logs_in_and_keeps_her_account(Visitor nils, Stack stack) {
        isWarnedAndStays(Words.BOKMAAL, nils, READER, stack);
    }

    @Test
    void where_letters_are_in_nynorsk_so_is_the_warning(Visitor berit, Stack stack) {
        AccessRows.withoutRoles(stack, ELSEWHERE.subject(), () ->
                AccessRows.withRole(stack, ELSEWHERE.subject(), "kommuneleser", KLEPP, () ->
                        isWarnedAndStays(Words.NYNORSK, berit, ELSEWHERE, stack)));
    }

    private static void isWarnedAndStays(Words words, Visitor visitor, DemoUser user, Stack stack) {
        isSilentForDays(stack, user, "170");
        JsonObject mail = new Mails(visitor.page(), stack).await(user.email(), 1);
        Assertions.assertThat(mail.get("subject").getAsString()).isEqualTo(words.get("mail.CLOSING_SOON.subject"));
        Assertions.assertThat(mail.get("text").getAsString()).contains(user.name()).doesNotContain("{", "}");

        visitor.page().navigate(Mails.link(mail));
        new LoginPage(visitor.page()).logIn(user);
        assertThat(visitor.page()).hasURL(stack.portalUrl() + "/");
        assertThat(visitor.page().locator("header .place")).isVisible();
        Assertions.assertThat(AccessRows.count(stack, "select count(*) from access.account where subject = ?"
                + " and warned_at is null and closed_at is null", user.subject())).isEqualTo(1);
        Assertions.assertThat(visitor.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_account_that_was_warned_of_is_closed_and_its_owner_reads_who_opens_it(Words words, Visitor nils,
            Visitor astrid, Stack stack) {
        nils.logIn(READER);
        nils.speak(words);
        isSilentForDays(stack, READER, "200");
        AccessRows.execute(stack, "update access.account set warned_at = now() - interval '15 days' where subject = ?",
                READER.subject());
        Page page = nils.page();
        page.waitForCondition(() -> {
            nils.open("/");
            return page.locator("header .place").count() == 0;
        }, new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(page.locator("h1")).hasText(words.get("home.closed.title"));
        assertThat(page.locator("main")).containsText(words.get("home.closed"));
        for (int width : new int[] {1280, 320}) {
            PagesAcceptanceTest.isReadable(page, words, width);
        }

        astrid.logIn(ADMINISTRATOR);
        astrid.speak(words);
        astrid.open("/access/colleague?id=" + READER.subject());
        assertThat(astrid.page().locator("main")).containsText(words.get("colleague.closed"));
        astrid.page().locator("button[value=reopen]").click();
        assertThat(astrid.page().locator("[role=status]")).hasText(words.get("colleague.done.reopen"));
        AccessRows.execute(stack, "update access.account set last_login_at = now() where subject = ?", READER.subject());
        nils.open("/");
        assertThat(page.locator("header .place")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_answers_in_three_working_days_goes_to_imdi_by_mail(Words words, Visitor solveig, Stack stack) {
        String asker = "Tone Taus-" + words.code();
        String email = UUID.randomUUID() + "@drammen.example";
        int before = new Mails(solveig.page(), stack).to(IMDI).size();
        AccessRows.execute(stack, """
                insert into access.access_request (id, municipality_number, sender_name, sender_email, message, language,
                                                   created_at)
                values (uuidv7(), ?, ?, ?, 'Hei!', ?, now() - interval '10 days')""", DRAMMEN, asker, email, words.code());
        JsonObject mail = new Mails(solveig.page(), stack).await(IMDI, before + 1);
        Assertions.assertThat(mail.get("text").getAsString()).contains(asker, email, "Drammen").doesNotContain("{", "}");
        Assertions.assertThat(mail.get("subject").getAsString())
                .matches(words.like("mail.ACCESS_REQUEST_FORWARDED.subject"));

        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.page().navigate(Mails.link(mail));
        assertThat(solveig.page().locator("main")).containsText(asker);
        for (int width : new int[] {1280, 320}) {
            PagesAcceptanceTest.isReadable(solveig.page(), words, width);
        }
        AccessRows.execute(stack, "update access.access_request set answered_at = now(), answered_by = 'test'"
                + " where sender_email = ?", email);
    }
}
