package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IN_OSLO;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caseworker registers a participant, and finds her again. */
@ExtendWith(InBrowser.class)
class RegisterAcceptanceTest {

    @Test
    void a_participant_is_registered_gets_her_name_and_is_found_in_the_overview(Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.page().locator("main a[href$='" + ParticipantPage.NEW + "']").click();
        ParticipantPage person = new ParticipantPage(kari.page());
        Object document = kari.page().evaluate("() => window.sameDocument = true");
        person.fill(Numbers.RASK_SJOSTJERNE, "010926", "ORDINAER").seesSaved();
        assertThat(person.name()).hasText("Rask Sjøstjerne");
        Assertions.assertThat(kari.page().evaluate("() => window.sameDocument")).isEqualTo(document);
        String id = person.id();
        person.next().click();
        for (String field : List.of("targetGroup", "literacy", "educationAbroad", "incomeAtStart")) {
            person.field(field).selectOption(new SelectOption().setIndex(1));
        }
        person.seesSaved();
        assertThat(kari.page().locator("#now-status")).hasText(BOKMAAL.get("status.ACTIVE"));

        new Overview(kari.page()).open().nameOf(id).click();
        assertThat(kari.page().locator("#crumb")).hasText("Rask Sjøstjerne");
        kari.open(ParticipantPage.address("person", id));
        assertThat(person.field("nationalId")).hasValue("018190 49846");
        assertThat(person.field("startedOn")).hasValue("01.09.2026");
        assertThat(person.field("municipality")).hasValue("Drammen");
        assertThat(person.field("financing")).hasValue("ORDINAER");
        assertThat(person.name()).hasText("Rask Sjøstjerne");
        kari.open(ParticipantPage.address("background", id));
        for (String field : List.of("targetGroup", "literacy", "educationAbroad", "incomeAtStart")) {
            assertThat(person.field(field)).not().hasValue("");
        }
    }

    @Test
    void the_page_says_where_it_stands_before_while_and_after(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        assertThat(person.saveState()).hasAttribute("role", "status");
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.missing",
                missing("nationalId", "startedOn", "financing")));
        person.type("nationalId", Numbers.another());
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.missing", missing("startedOn", "financing")));
        person.type("startedOn", "i dag");
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.missing", missing("financing")));

        List<Route> held = new ArrayList<>();
        kari.page().route("**/api/participations/**", held::add);
        kari.page().route("**/api/participations", held::add);
        person.choose("financing", "ORDINAER");
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.creating"));
        held.remove(0).resume();
        person.seesSaved();
        person.choose("financing", "EGNE_MIDLER");
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.saving"));
        kari.page().unrouteAll();
        held.forEach(Route::resume);
        person.seesSaved();
        assertThat(person.message("financing")).hasText(BOKMAAL.get("save.mark"));
    }

    private static String missing(String... fields) {
        return String.join(", ", List.of(fields).stream().map(field -> BOKMAAL.get("field." + field).toLowerCase())
                .toList());
    }

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

    @Test
    void the_only_municipality_is_chosen_already(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        assertThat(person.field("municipality")).hasValue("3301");
        assertThat(person.field("district")).hasCount(0);
    }

    @Test
    void in_oslo_she_is_registered_in_a_district(Visitor ingrid) {
        ingrid.logIn(IN_OSLO, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(ingrid.page());
        assertThat(person.field("municipality")).hasValue("0301");
        assertThat(ingrid.page().getByLabel(BOKMAAL.get("field.district"))).hasValue("030101");
        person.registerAnother();
        ingrid.page().reload();
        assertThat(person.field("district")).hasValue("Gamle Oslo");
        new Overview(ingrid.page()).open();
        assertThat(ingrid.page().locator(".place")).containsText(BOKMAAL.get("place.district", "Gamle Oslo"));
    }

    @Test
    void nobody_elsewhere_finds_her(Visitor kari, Visitor ingrid, Visitor berit) {
        kari.logIn(CASEWORKER);
        String id = new ParticipantPage(kari.page()).registerAnother().id();
        for (Visitor other : List.of(ingrid.logIn(IN_OSLO), berit.logIn(ELSEWHERE))) {
            for (String step : List.of("person", "background")) {
                Assertions.assertThat(other.open(ParticipantPage.address(step, id)).status()).isEqualTo(404);
                assertThat(other.page().locator("h1")).hasText(BOKMAAL.get("problem.notFound.title"));
            }
            new Overview(other.page()).open();
            assertThat(new Overview(other.page()).nameOf(id)).hasCount(0);
            Assertions.assertThat(save(other, id).status()).isEqualTo(404);
        }
    }

    @Test
    void a_reader_may_look_but_not_change(Visitor kari, Visitor nils) {
        kari.logIn(CASEWORKER);
        String id = new ParticipantPage(kari.page()).registerAnother().id();
        nils.logIn(READER, ParticipantPage.address("person", id));
        ParticipantPage person = new ParticipantPage(nils.page());
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.readOnly"));
        assertThat(person.field("startedOn")).not().isEditable();
        assertThat(person.field("financing")).not().isEditable();
        Assertions.assertThat(save(nils, id).status()).isEqualTo(403);
        Assertions.assertThat(nils.open(ParticipantPage.NEW).status()).isEqualTo(403);
    }

    private static Script.Answer save(Visitor visitor, String id) {
        return new Script(visitor.page()).post("/api/participations/" + id + "/fields", Map.of(
                "operation", UUID.randomUUID().toString(), "field", "financing", "value", "ANNEN", "version", 1));
    }

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
        new Overview(kari.page()).open();
        assertThat(new Overview(kari.page()).nameOf(id)).hasText(BOKMAAL.get("name." + state));
        Assertions.assertThat(kari.page().content()).doesNotContain("Fjellvann", "Månestråle");
    }
}
