package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_SUPPORT;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that have not come: whoever waits sees why, may ask at once, and need not. */
@ExtendWith(InBrowser.class)
class NamesAcceptanceTest {

    private static final String NAMELESS = Overview.ADDRESS + "?missing=name";
    private static final String LOOKUPS = "/lookup/names";
    /** Not those whose number nobody knows: they stay without. */
    private static final String WAITING = "a.name.waiting";
    private static final int MANY = 50;
    /** The fuse leaves Folkeregisteret alone for five seconds at a time; a silent one is tried every half minute. */
    private static final double PATIENCE = Duration.ofSeconds(90).toMillis();

    @AfterEach
    void recover(Stack stack) {
        new FolkeregisterControl(stack).set("NORMAL");
    }

    @Test
    void whoever_is_impatient_asks_for_one_or_for_all_and_support_sees_why_they_wait(Visitor kari, Visitor tor,
            Stack stack) {
        FolkeregisterControl folkeregister = new FolkeregisterControl(stack);
        folkeregister.set("UNAVAILABLE");
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        String number = Numbers.another();
        page.fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(page.explanation()).hasText(BOKMAAL.like("name.WAITING.later"));
        assertThat(kari.page().locator("#person-retry")).isVisible();

        tor.logIn(IMDI_SUPPORT, LOOKUPS);
        assertThat(tor.page().locator("main")).containsText(BOKMAAL.get("failure.ERROR"));
        tor.page().getByText(BOKMAAL.get("lookups.pause")).click();
        assertThat(tor.page().locator(".receipt")).hasText(BOKMAAL.get("lookups.done.paused"));
        folkeregister.set("NORMAL");
        kari.page().locator("#person-retry").click();
        assertThat(page.explanation()).hasText(BOKMAAL.get("name.WAITING.paused"));
        tor.page().getByText(BOKMAAL.get("lookups.resume")).click();
        assertThat(tor.page().locator(".receipt")).hasText(BOKMAAL.get("lookups.done.resumed"));
        assertThat(page.name()).hasText(SyntheticPerson.of(number).fullName(), new HasTextOptions().setTimeout(PATIENCE));
        assertThat(kari.page().locator("#person-retry")).isHidden();
    }

    @Test
    void fifty_names_come_by_themselves_after_an_outage_in_which_the_portal_died_too(Visitor kari, Stack stack) {
        FolkeregisterControl folkeregister = new FolkeregisterControl(stack);
        folkeregister.set("UNAVAILABLE");
        kari.logIn(CASEWORKER);
        Script script = new Script(kari.page());
        List<String> numbers = Stream.generate(Numbers::another).limit(MANY).toList();
        for (String number : numbers) {
            Assertions.assertThat(script.post("/api/participations", Map.of("operation", UUID.randomUUID().toString(),
                    "values", Map.of("nationalId", number, "startedOn", "01.09.2026", "municipality", "3301",
                            "district", "", "financing", "ORDINAER"))).status()).isEqualTo(201);
        }
        kari.open(NAMELESS);
        assertThat(kari.page().locator(WAITING).first()).hasText(BOKMAAL.get("name.WAITING"));
        stack.portal().stop();
        stack.portal().start();
        folkeregister.set("NORMAL");

        kari.logIn(CASEWORKER, NAMELESS);
        kari.page().waitForCondition(() -> {
            kari.open(NAMELESS);
            return kari.page().locator(WAITING).count() == 0;
        }, new WaitForConditionOptions().setTimeout(PATIENCE));
    }
}
