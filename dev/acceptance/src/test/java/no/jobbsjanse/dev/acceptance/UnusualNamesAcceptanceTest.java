package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Participants whose name does not come, because nobody has it or nobody may see it. */
@ExtendWith(InBrowser.class)
class UnusualNamesAcceptanceTest {

    @Test
    void an_unknown_number_is_said_to_be_unknown_and_registration_goes_on(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        person.fill(Numbers.UNKNOWN, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(person.name()).hasText(BOKMAAL.get("name.UNKNOWN"));
        assertThat(person.explanation()).hasText(BOKMAAL.get("name.UNKNOWN.explanation"));
        Axe.findsNothing(kari.page());
        person.next().click();
        person.choose("literacy", "JA").seesSaved();
        assertThat(kari.page().locator("#crumb")).hasText(BOKMAAL.get("name.UNKNOWN"));
    }

    @Test
    void a_strictly_confidential_woman_is_refused_without_her_name(Visitor kari) {
        seesNoName(kari, Numbers.STRICTLY_CONFIDENTIAL, "REFUSED");
    }

    @Test
    void a_confidential_woman_is_registered_without_her_name(Visitor kari) {
        seesNoName(kari, Numbers.CONFIDENTIAL, "PROTECTED");
    }

    private static void seesNoName(Visitor kari, String number, String state) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        person.fill(number, "01.09.2026", "ORDINAER");
        assertThat(person.name()).hasText(BOKMAAL.get("name." + state));
        assertThat(person.explanation()).hasText(BOKMAAL.get("name." + state + ".explanation"));
        String id = person.id();
        new Overview(kari.page()).openAt(id);
        assertThat(new Overview(kari.page()).nameOf(id)).hasText(BOKMAAL.get("name." + state));
        Assertions.assertThat(kari.page().content()).doesNotContain("Fjellvann", "Månestråle");
    }
}
