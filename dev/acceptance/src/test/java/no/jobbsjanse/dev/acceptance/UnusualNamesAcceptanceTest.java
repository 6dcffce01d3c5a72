package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
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
        person.goOn("background");
        person.choose("literacy", "JA").seesSaved();
        assertThat(kari.page().locator("#crumb")).hasText(BOKMAAL.get("name.UNKNOWN"));
    }

    @Test
    void of_a_strictly_confidential_woman_nothing_can_be_changed_but_the_number_and_nobody_is_told_why(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.fill(Numbers.STRICTLY_CONFIDENTIAL, "01.09.2026", "ORDINAER");
        assertThat(page.name()).hasText(BOKMAAL.get("name.REFUSED"));
        assertThat(page.explanation()).hasText(BOKMAAL.get("name.REFUSED.explanation"));
        assertThat(page.field("startedOn")).not().isEditable();
        assertThat(page.field("nationalId")).isEditable();
        Axe.findsNothing(kari.page());
        String id = page.id();
        Assertions.assertThat(save(kari, id, "targetGroup", "SOSIALHJELP").json().get("message"))
                .isEqualTo(BOKMAAL.get("rule.registration.refused"));
        for (String step : List.of("background", "activities", "exit", "followup", "summary")) {
            kari.open(ParticipantPage.address(step, id));
            assertThat(kari.page().locator("main .problem").first()).containsText(
                    BOKMAAL.get("rule.registration.refused"));
            assertThat(kari.page().locator("main :is(select, textarea, input:not([readonly])):enabled")).hasCount(0);
            Axe.findsNothing(kari.page());
        }

        kari.open("/");
        kari.page().locator("a[href$='todo=refused']").click();
        assertThat(new Overview(kari.page()).nameOf(id)).hasText(BOKMAAL.get("name.REFUSED"));
        new Overview(kari.page()).open();
        assertThat(new Overview(kari.page()).nameOf(id)).hasCount(0);
        kari.page().locator("#search").fill(Numbers.STRICTLY_CONFIDENTIAL);
        assertThat(kari.page().locator("#hits")).containsText(BOKMAAL.get("search.refused"));
        Assertions.assertThat(kari.page().content()).doesNotContain("Månestråle");

        kari.open(ParticipantPage.address("person", id));
        String right = Numbers.another();
        page.type("nationalId", right);
        assertThat(page.name()).hasText(SyntheticPerson.of(right).fullName());
        assertThat(page.field("startedOn")).isEditable();
        page.type("startedOn", "02.09.2026").seesSaved();
    }

    private static Script.Answer save(Visitor kari, String id, String field, String value) {
        return new Script(kari.page()).post("/api/participations/" + id + "/fields", Map.of("operation",
                UUID.randomUUID().toString(), "field", field, "value", value, "version", 1));
    }

    @Test
    void a_confidential_woman_is_registered_and_her_name_is_not_shown(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        person.fill(Numbers.CONFIDENTIAL, "01.09.2026", "ORDINAER");
        assertThat(person.name()).hasText(BOKMAAL.get("name.PROTECTED"));
        assertThat(person.explanation()).hasText(BOKMAAL.get("name.PROTECTED.explanation"));
        person.type("startedOn", "02.09.2026").seesSaved();
        String id = person.id();
        new Overview(kari.page()).openAt(id);
        assertThat(new Overview(kari.page()).nameOf(id)).hasText(BOKMAAL.get("name.PROTECTED"));
        Assertions.assertThat(kari.page().content()).doesNotContain("Fjellvann");
    }
}
