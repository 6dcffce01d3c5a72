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
        person.goOn("background");
        person.fillBackground();
        kari.open(ParticipantPage.address("person", id));
        person.field("project").selectOption(new SelectOption().setIndex(1));
        person.seesSaved();
        assertThat(kari.page().locator("#now-status")).hasText(BOKMAAL.get("status.ACTIVE"));

        new Overview(kari.page()).openAt(id).nameOf(id).click();
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
        // The page says so before the browser has handed the request to us.
        kari.page().waitForCondition(() -> !held.isEmpty());
        held.remove(0).resume();
        person.seesSaved();
        person.choose("financing", "EGNE_MIDLER");
        assertThat(person.saveState()).hasText(BOKMAAL.get("save.saving"));
        kari.page().waitForCondition(() -> !held.isEmpty());
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
}
