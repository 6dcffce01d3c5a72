package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;
import static no.jobbsjanse.dev.acceptance.Words.NYNORSK;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Part;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an administrator's wish, by mail, to the first participant somebody registers; and whatever may come between. */
@ExtendWith(InBrowser.class)
class InvitationAcceptanceTest {

    private static final String USERS = "/access/users";
    private static final String GIVE = "/access/give";
    /** Klepp wants its letters in nynorsk. */
    private static final String KLEPP = "1120";
    /** What is done in the background. */
    private static final Page.WaitForConditionOptions SOON = new Page.WaitForConditionOptions().setTimeout(60_000);

    /** Somebody who is invited: another one for each test. */
    private record Invitee(String given, String family, String email) {

        static Invitee another(String given, String domain) {
            return new Invitee(given, "Ås-" + UUID.randomUUID().toString().substring(0, 6),
                    UUID.randomUUID() + "@" + domain);
        }

        String name() {
            return given + " " + family;
        }
    }

    private static Invitee invite(Visitor administrator, String given, String domain) {
        Invitee invitee = Invitee.another(given, domain);
        administrator.logIn(ADMINISTRATOR, GIVE);
        fill(administrator.page(), BOKMAAL, invitee, "role.kommunebruker");
        return invitee;
    }

    private static void fill(Page page, Words words, Invitee invitee, String role) {
        page.getByLabel(words.get("give.givenName")).fill(invitee.given());
        page.getByLabel(words.get("give.familyName")).fill(invitee.family());
        page.getByLabel(words.get("give.email")).fill(invitee.email());
        page.getByLabel(words.get("give.phone")).fill("40 00 00 00");
        page.getByLabel(words.get(role)).check();
        page.locator("button[id$=save]").click();
        assertThat(page.locator("[role=status]")).hasText(words.get("users.done.INVITED", invitee.name()));
    }

    private static Locator tracked(Visitor administrator, Invitee invitee) {
        administrator.open(USERS);
        return administrator.page().locator(".invitation").filter(new Locator.FilterOptions().setHas(
                administrator.page().locator("h3", new Page.LocatorOptions().setHasText(invitee.name()))));
    }

    private static void hasComeTo(Visitor administrator, Invitee invitee, int steps) {
        administrator.page().waitForCondition(() ->
                tracked(administrator, invitee).locator(".track li[data-state=done]").count() == steps, SOON);
    }

    private static void start(Page page) {
        page.locator("form[action='/open/entrance'] button").click();
    }

    private static void choose(Page page, Invitee invitee) {
        chooseNameAndPassword(page, "nb", invitee).setUpApp();
    }

    private static FirstLogin chooseNameAndPassword(Page page, String language, Invitee invitee) {
        FirstLogin login = new FirstLogin(page, new LoginTexts(language));
        login.chooseUsername(invitee.family().toLowerCase().replace("å", "aa"));
        login.choosePassword();
        return login;
    }

    private static void isGood(Visitor visitor, Words words) {
        for (int width : List.of(1280, 320)) {
            PagesAcceptanceTest.isReadable(visitor.page(), words, width);
        }
        visitor.page().setViewportSize(1280, 900);
    }

    private static void change(Stack stack, String statement, Invitee invitee) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, invitee.email());
            Assertions.assertThat(change.executeUpdate()).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses", e);
        }
    }

    private static long count(Stack stack, String query) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement select = connection.prepareStatement(query); ResultSet answer = select.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }

    @Test
    void from_the_mail_to_the_first_participant(Visitor astrid, Visitor scanner, Visitor eva, Stack stack) {
        Invitee invitee = invite(astrid, "Eva", "example.no");
        JsonObject mail = new Mails(astrid.page(), stack).await(invitee.email(), 1);
        Assertions.assertThat(mail.get("subject").getAsString()).contains(ADMINISTRATOR.name());
        Assertions.assertThat(mail.get("text").getAsString()).contains("Hei, Eva!", "Drammen kommune", "kommunebruker",
                ADMINISTRATOR.name(), "søppelposten").doesNotContain("{", "}");
        Assertions.assertThat(mail.get("html").getAsString()).contains("class=\"button\"").doesNotContain("{link}");
        String link = Mails.link(mail);

        // Mail scanners look at everything, some of them often.
        APIRequestContext robot = scanner.context().request();
        for (int time = 0; time < 3; time++) {
            Assertions.assertThat(robot.get(link).status()).isEqualTo(200);
            Assertions.assertThat(robot.head(link).status()).isEqualTo(200);
        }
        Assertions.assertThat(robot.get(stack.portalUrl() + "/open/entrance").status()).isEqualTo(405);
        hasComeTo(astrid, invitee, 3);

        eva.page().navigate(link);
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("invitation.LIVE.title", "Eva"));
        assertThat(eva.page().locator("main")).containsText(ADMINISTRATOR.name());
        isGood(eva, BOKMAAL);
        start(eva.page());
        assertThat(eva.page().locator("h1")).hasText(new LoginTexts("nb").get("loginProfileTitle"));
        hasComeTo(astrid, invitee, 4);
        choose(eva.page(), invitee);

        assertThat(eva.page()).hasURL(stack.portalUrl() + "/welcome");
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("welcome.title", "Eva"));
        isGood(eva, BOKMAAL);
        eva.page().getByText(BOKMAAL.get("welcome.register")).click();
        new ParticipantPage(eva.page()).fill(Numbers.another(), "01.09.2026", "ORDINAER").seesSaved();
        hasComeTo(astrid, invitee, 6);
        assertThat(astrid.page().locator(".people tbody tr").filter(new Locator.FilterOptions()
                .setHasText(invitee.name()))).containsText(BOKMAAL.get("role.kommunebruker"));

        scanner.page().navigate(link);
        assertThat(scanner.page().locator("h1")).hasText(BOKMAAL.get("invitation.USED.title"));
        Assertions.assertThat(eva.complaints()).isEmpty();
    }

    @Test
    void where_letters_are_in_nynorsk_the_way_in_is_too(Visitor solveig, Visitor sigrid, Stack stack) {
        Invitee invitee = Invitee.another("Sigrid", "klepp.example");
        solveig.logIn(IMDI_ADMINISTRATOR, GIVE + "?place=" + KLEPP);
        fill(solveig.page(), BOKMAAL, invitee, "role.kommuneadministrator");
        JsonObject mail = new Mails(solveig.page(), stack).await(invitee.email(), 1);
        Assertions.assertThat(mail.get("text").getAsString()).contains("Vel brukarnamn og passord", "Klepp kommune");

        sigrid.speak(NYNORSK);
        sigrid.page().navigate(Mails.link(mail));
        assertThat(sigrid.page().locator("h1")).hasText(NYNORSK.get("invitation.LIVE.title", "Sigrid"));
        isGood(sigrid, NYNORSK);
        start(sigrid.page());
        PasskeyDevice.of(sigrid);
        chooseNameAndPassword(sigrid.page(), "nn", invitee).makePasskey();
        assertThat(sigrid.page().locator("h1")).hasText(NYNORSK.get("welcome.title", "Sigrid"));
        isGood(sigrid, NYNORSK);
        sigrid.page().getByText(NYNORSK.get("welcome.users")).click();
        assertThat(sigrid.page().locator("h1")).hasText(NYNORSK.get("users.title", "Klepp"));
    }

    @Test
    void an_expired_link_is_rescued_from_its_own_page(Visitor astrid, Visitor eva, Stack stack) {
        Invitee invitee = invite(astrid, "Else", "example.no");
        Mails mails = new Mails(astrid.page(), stack);
        String first = Mails.link(mails.await(invitee.email(), 1));
        change(stack, "update access.invitation set expires_at = now() where email = ?", invitee);
        change(stack, "update access.mail set created_at = created_at - interval '1 day' where recipient = ?", invitee);

        eva.page().navigate(first);
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("invitation.EXPIRED.title"));
        assertThat(tracked(astrid, invitee).locator(".next")).hasText(BOKMAAL.like("users.next.EXPIRED"));
        isGood(eva, BOKMAAL);
        eva.page().locator("form[action='/open/renewal'] button").click();
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("invitation.SENT.title"));
        isGood(eva, BOKMAAL);
        String second = Mails.link(mails.await(invitee.email(), 2));
        Assertions.assertThat(second).isNotEqualTo(first);
        eva.page().navigate(first);
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("invitation.REPLACED.title"));
        isGood(eva, BOKMAAL);
        eva.page().navigate(second);
        start(eva.page());
        choose(eva.page(), invitee);
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("welcome.title", "Else"));
    }

    @Test
    void what_is_withdrawn_leads_nowhere_not_even_half_way(Visitor astrid, Visitor eva, Visitor late, Stack stack) {
        Invitee invitee = invite(astrid, "Trine", "example.no");
        String link = Mails.link(new Mails(astrid.page(), stack).await(invitee.email(), 1));
        eva.page().navigate(link);
        start(eva.page());
        assertThat(eva.page().locator("h1")).hasText(new LoginTexts("nb").get("loginProfileTitle"));

        Locator invitation = tracked(astrid, invitee);
        invitation.locator("summary").last().click();
        invitation.locator("button[value=revoke]").click();
        assertThat(astrid.page().locator("[role=status]")).hasText(BOKMAAL.get("users.done.revoke", invitee.name()));
        late.page().navigate(link);
        assertThat(late.page().locator("h1")).hasText(BOKMAAL.get("invitation.REVOKED.title"));
        isGood(late, BOKMAAL);
        // The account goes a moment later, from under her hands.
        astrid.page().waitForCondition(() -> count(stack, "select count(*) from access.task") == 0, SOON);
        eva.page().locator("#username").fill("trine");
        eva.page().waitForNavigation(() -> eva.page().locator("#kc-submit").click());
        assertThat(eva.page().locator("#password-new")).hasCount(0);
        NothingInternal.isShown(eva.page().content());
    }

    @Test
    void a_refused_address_shows_the_servers_words_and_is_corrected(Visitor astrid, Stack stack) {
        Invitee invitee = invite(astrid, "Rita", "avvist.example");
        astrid.page().waitForCondition(() -> tracked(astrid, invitee).textContent().contains("User unknown"), SOON);
        assertThat(tracked(astrid, invitee)).containsText("550 5.1.1");
        isGood(astrid, BOKMAAL);
        Locator invitation = tracked(astrid, invitee);
        invitation.locator("summary").first().click();
        String right = invitee.email().replace("avvist.example", "example.no");
        invitation.locator("[name=email]").fill(right);
        invitation.locator("button[value=correct]").click();
        new Mails(astrid.page(), stack).await(right, 1);
        hasComeTo(astrid, invitee, 3);
    }

    @Test
    void whoever_waits_gets_her_mail_again_and_a_stranger_learns_nothing(Visitor astrid, Visitor eva, Stack stack) {
        Invitee invitee = invite(astrid, "Vera", "example.no");
        Mails mails = new Mails(astrid.page(), stack);
        mails.await(invitee.email(), 1);
        change(stack, "update access.mail set created_at = created_at - interval '1 day' where recipient = ?", invitee);

        for (String address : List.of("ukjent-" + invitee.email(), invitee.email().toUpperCase())) {
            eva.open("/");
            eva.page().getByText(new LoginTexts("nb").get("waitingForInvitation")).click();
            assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("waiting.title"));
            isGood(eva, BOKMAAL);
            eva.page().getByLabel(BOKMAAL.get("waiting.email")).fill(address);
            eva.page().locator("main button").click();
            assertThat(eva.page().locator("[role=status]")).hasText(BOKMAAL.get("waiting.sent"));
            isGood(eva, BOKMAAL);
        }
        Assertions.assertThat(Mails.link(mails.await(invitee.email(), 2))).contains("/open/invitation?code=");
        Assertions.assertThat(mails.to("ukjent-" + invitee.email())).isEmpty();
    }

    @Test
    void without_keycloak_or_a_mail_server_it_is_sent_later_and_once(Visitor astrid, Stack stack) {
        astrid.logIn(ADMINISTRATOR);
        for (Part part : List.of(stack.mail(), stack.keycloak())) {
            part.stop();
            Invitee invitee;
            try {
                invitee = invite(astrid, "Sen", "example.no");
                astrid.page().waitForCondition(() ->
                        !tracked(astrid, invitee).locator(".next").textContent().equals(BOKMAAL.get("users.next.QUEUED")), SOON);
                isGood(astrid, BOKMAAL);
            } finally {
                part.start();
            }
            // The next try may be a minute away.
            AccessRows.execute(stack, part == stack.mail() ? "update access.mail set due_at = now() where recipient = ?"
                    : "update access.task set due_at = now() where invitation_id ="
                    + " (select id::text from access.invitation where email = ?)", invitee.email());
            Mails mails = new Mails(astrid.page(), stack);
            mails.await(invitee.email(), 1);
            hasComeTo(astrid, invitee, 3);
            Assertions.assertThat(mails.to(invitee.email())).hasSize(1);
        }
    }

    @Test
    void a_link_that_was_cut_off_says_so(Visitor eva, Stack stack) {
        eva.page().navigate(stack.portalUrl() + "/open/invitation?code=abc");
        assertThat(eva.page().locator("h1")).hasText(BOKMAAL.get("invitation.UNKNOWN.title"));
        isGood(eva, BOKMAAL);
        Assertions.assertThat(eva.context().request().post(stack.portalUrl() + "/open/entrance",
                RequestOptions.create().setMaxRedirects(0)).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void an_invitation_to_a_municipality_that_is_no_more_says_so_and_is_not_sent_again(Words words, Visitor solveig,
            Visitor eva, Stack stack) {
        String ended = words == BOKMAAL ? "3328" : "3330";
        Invitee invitee = Invitee.another("Eva", "example.no");
        solveig.logIn(Users.IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open(GIVE + "?place=" + ended);
        fill(solveig.page(), words, invitee, "role.kommuneadministrator");
        String link = Mails.link(new Mails(solveig.page(), stack).await(invitee.email(), 1));
        AccessRows.execute(stack, "update access.municipality set valid_to = current_date - 2 where number = ?", ended);
        try {
            eva.speak(words);
            eva.page().navigate(link);
            assertThat(eva.page().locator("h1")).hasText(words.get("invitation.ENDED.title"));
            assertThat(eva.page().locator("main")).containsText(words.get("invitation.ENDED.text"));
            assertThat(eva.page().locator("form[action='/open/entrance'], form[action='/open/renewal']")).hasCount(0);
            isGood(eva, words);
            solveig.page().waitForCondition(() -> {
                solveig.open(USERS + "?place=" + ended);
                return solveig.page().locator(".invitation[aria-labelledby] button[value=revoke]").count() == 0;
            }, new Page.WaitForConditionOptions().setTimeout(60_000));
            assertThat(solveig.page().locator(".invitation").first()).containsText(words.get("users.next.ENDED"));
            isGood(solveig, words);
            eva.page().navigate(link);
            assertThat(eva.page().locator("h1")).hasText(words.get("invitation.ENDED.title"));
        } finally {
            AccessRows.execute(stack, "update access.municipality set valid_to = null where number = ?", ended);
        }
    }
}
