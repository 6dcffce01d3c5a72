package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong is said at the field, in words, and nothing typed is lost. */
@ExtendWith(InBrowser.class)
class MistakesAcceptanceTest {

    @Test
    void what_is_wrong_with_a_number_stands_at_the_field_and_nothing_is_lost(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        person.type("startedOn", "01.09.2026").choose("financing", "EGNE_MIDLER");
        Map<String, String> mistakes = Map.of(
                "0181904984", BOKMAAL.get("rule.nationalId.length", 10),
                "0181904984a", BOKMAAL.get("rule.nationalId.digits"),
                Numbers.WRONG_CHECK_DIGIT, BOKMAAL.get("rule.nationalId.checkDigit"),
                "01819048946", BOKMAAL.get("rule.nationalId.swapped"),
                Numbers.NO_SUCH_DAY, BOKMAAL.get("rule.nationalId.date"),
                Numbers.OF_A_HEALTH_TEST_SERIES, BOKMAAL.get("rule.nationalId.notAccepted"),
                Numbers.MAN, BOKMAAL.get("rule.nationalId.man"));
        mistakes.forEach((number, message) -> {
            person.type("nationalId", number);
            person.seesMistake("nationalId", message);
            assertThat(person.saveState()).hasText(BOKMAAL.get("save.wrong",
                    BOKMAAL.get("field.nationalId").toLowerCase()));
            assertThat(person.field("nationalId")).hasValue(number);
        });
        Axe.findsNothing(kari.page());
        assertThat(person.field("startedOn")).hasValue("01.09.2026");
        assertThat(person.field("financing")).hasValue("EGNE_MIDLER");

        person.type("nationalId", Numbers.another()).seesSaved();
        assertThat(person.field("nationalId")).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void what_is_wrong_with_the_date_or_a_code_stands_at_the_field(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        String number = Numbers.another();
        person.fill(number, "31.02.2026", "ORDINAER");
        person.seesMistake("startedOn", BOKMAAL.get("rule.date.invalid"));
        person.type("startedOn", "01.01.2012");
        person.seesMistake("startedOn", BOKMAAL.get("rule.startedOn.tooEarly"));
        person.type("nationalId", Numbers.TOO_YOUNG).type("startedOn", "01.09.2026");
        person.seesMistake("startedOn", BOKMAAL.get("rule.age.tooYoung", 17, 18));
        assertThat(person.field("nationalId")).hasValue(Numbers.TOO_YOUNG);

        addOption(person, "NO_SUCH_CODE");
        person.choose("financing", "NO_SUCH_CODE");
        person.seesMistake("financing", BOKMAAL.get("rule.code.unknown"));
        addOption(person, "PER_CAPITA");
        person.choose("financing", "PER_CAPITA");
        person.seesMistake("financing", BOKMAAL.get("rule.code.notValidThen"));
        person.fill(number, "01.09.2026", "ORDINAER").seesSaved();

        person.type("startedOn", "i overmorgen");
        person.seesMistake("startedOn", BOKMAAL.get("rule.date.invalid"));
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.unsaved.one"));
        assertThat(person.field("startedOn")).hasValue("i overmorgen");
        Axe.findsNothing(kari.page());
    }

    @Test
    void what_is_no_json_is_refused_and_not_taken_for_a_failure_of_ours(Visitor kari) {
        kari.logIn(CASEWORKER);
        for (String text : List.of("", "{\"fields\":", "[1 2]", "\u00e5")) {
            Assertions.assertThat(new Script(kari.page()).postText("/api/participations", text).status()).as(text)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_refused_form_opens_at_the_field_that_is_wrong(Visitor kari) {
        kari.logIn(CASEWORKER, "/registry/projects");
        kari.page().locator("[id='one:save']").press("Enter");
        assertThat(kari.page().locator("[id='one:name:input']")).isFocused();
        assertThat(kari.page().locator("[id='one:name-message']")).hasText(BOKMAAL.get("rule.project.nameMissing"));
        Axe.findsNothing(kari.page());
    }

    private static void addOption(ParticipantPage person, String code) {
        person.field("financing").evaluate("(list, code) => list.add(new Option(code, code))", code);
    }

    @Test
    void somebody_registered_already_is_a_click_away(Visitor kari) {
        kari.logIn(CASEWORKER);
        ParticipantPage person = new ParticipantPage(kari.page()).registerAnother();
        String number = person.field("nationalId").inputValue();
        String id = person.id();
        person.openNew().fill(number, "i dag", "ORDINAER");
        person.seesMistake("nationalId", BOKMAAL.get("rule.nationalId.alreadyRegistered"));
        kari.page().onceDialog(dialog -> dialog.accept());
        person.message("nationalId").locator("a").click();
        assertThat(kari.page()).hasURL(Pattern.compile(Words.literally(ParticipantPage.address("person", id)) + "$"));
        assertThat(person.field("nationalId")).hasValue(number.substring(0, 6) + " " + number.substring(6));
    }
}
