package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import no.jobbsjanse.dev.acceptance.AccessAccount.Invited;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody has lost her telephone, and her administrator lets her choose a new second factor. */
@ExtendWith(InBrowser.class)
class LostTelephoneAcceptanceTest {

    private static final String DRAMMEN = "3301";
    /** What is done in the background. */
    private static final Page.WaitForConditionOptions SOON = new Page.WaitForConditionOptions().setTimeout(60_000);

    @ParameterizedTest
    @EnumSource
    void her_administrator_lets_her_choose_anew(Words words, Visitor eva, Visitor astrid, AccessAccount access, Stack stack) {
        LoginTexts texts = new LoginTexts(words.code());
        Invited invited = access.invite(words.code());
        PasskeyDevice.of(eva);
        eva.page().navigate(access.entrance(invited));
        FirstLogin first = new FirstLogin(eva.page(), texts);
        first.chooseUsername(EntranceAcceptanceTest.chosen(invited));
        first.choosePassword();
        first.makePasskey();
        assertThat(eva.page()).hasURL(stack.portalUrl() + "/");

        AccessRows.execute(stack, "update access.account set email = ? where subject = ?", invited.email(), invited.id());
        AccessRows.withRole(stack, invited.id(), "kommunebruker", DRAMMEN, () -> {
            astrid.logIn(ADMINISTRATOR);
            astrid.speak(words);
            astrid.open("/access/colleague?id=" + invited.id());
            Page page = astrid.page();
            page.getByText(words.get("colleague.telephone"), new Page.GetByTextOptions().setExact(true)).click();
            for (int width : new int[] {1280, 320}) {
                PagesAcceptanceTest.isReadable(page, words, width);
            }
            page.locator("button[value=telephone]").click();
            assertThat(page.locator(".receipt")).hasText(words.get("colleague.done.telephone"));
            eva.page().waitForCondition(() -> access.secondFactors(invited).isEmpty(), SOON);
        });

        // Her session has ended with it, and a password alone is not enough.
        eva.page().waitForCondition(() -> eva.open("/").url().startsWith(stack.keycloakUrl()), SOON);
        // Letters are in the language of the municipality.
        JsonObject mail = new Mails(eva.page(), stack).await(invited.email(), 1);
        Assertions.assertThat(mail.get("subject").getAsString()).isEqualTo(Words.BOKMAAL.get("mail.SECOND_FACTOR_RENEWED.subject"));
        Assertions.assertThat(mail.get("text").getAsString()).contains(ADMINISTRATOR.name());
        for (int times = 0; times < 2; times++) {
            // To go away from the choice and come back is no way around it.
            Assertions.assertThat(eva.open("/").url()).startsWith(stack.keycloakUrl());
            new LoginPage(eva.page()).logIn(invited.email(), FirstLogin.PASSWORD);
            assertThat(eva.page().locator("h1")).hasText(texts.get("secondFactorTitle"));
        }
        first.setUpApp();
        assertThat(eva.page()).hasURL(stack.portalUrl() + "/");
        Assertions.assertThat(access.secondFactors(invited)).containsExactly("otp ");
    }
}
