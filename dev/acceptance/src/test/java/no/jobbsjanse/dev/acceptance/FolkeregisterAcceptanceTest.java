package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.dev.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration goes on whatever Folkeregisteret does, and the name comes by itself. */
@ExtendWith(InBrowser.class)
class FolkeregisterAcceptanceTest {

    private static final int LONGER_THAN_THE_TEST = 60;
    /** The third attempt is made up to 37 seconds after the second. */
    private static final HasTextOptions BY_ITSELF = new HasTextOptions().setTimeout(60_000);

    @AfterEach
    void recover(Stack stack) {
        new FolkeregisterControl(stack).set("NORMAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNAVAILABLE", "THROTTLED", "TRUNCATED", "WRONG_PERSON"})
    void the_name_comes_when_folkeregisteret_has_recovered(String mode, Visitor kari, Stack stack) {
        FolkeregisterControl folkeregister = new FolkeregisterControl(stack);
        folkeregister.set(mode);
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        String number = Numbers.another();
        page.fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(page.name()).hasText(BOKMAAL.get("name.WAITING"));
        assertThat(page.explanation()).hasText(BOKMAAL.like("name.WAITING.later"));
        folkeregister.set("NORMAL");
        page.type("startedOn", "02.09.2026").seesSaved();
        assertThat(page.name()).hasText(SyntheticPerson.of(number).fullName(), BY_ITSELF);
        assertThat(page.explanation()).isEmpty();
        assertThat(kari.page().locator("#crumb")).hasText(SyntheticPerson.of(number).fullName());
    }

    @Test
    void nobody_waits_for_a_slow_folkeregister(Visitor kari, Stack stack) {
        FolkeregisterControl folkeregister = new FolkeregisterControl(stack);
        folkeregister.set("SLOW", LONGER_THAN_THE_TEST);
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        String number = Numbers.another();
        page.fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(page.name()).hasText(BOKMAAL.get("name.WAITING"));
        String id = page.id();
        page.goOn("background");
        page.choose("literacy", "JA").seesSaved();
        new Overview(kari.page()).openAt(id);
        assertThat(new Overview(kari.page()).nameOf(id)).hasText(BOKMAAL.get("name.WAITING"));
        Axe.findsNothing(kari.page());

        kari.open(ParticipantPage.address("person", id));
        folkeregister.set("NORMAL");
        assertThat(page.name()).hasText(SyntheticPerson.of(number).fullName(), BY_ITSELF);
    }
}
