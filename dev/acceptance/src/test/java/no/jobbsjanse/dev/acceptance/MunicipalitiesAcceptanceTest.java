package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_ADMINISTRATOR;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** IMDi's administrator sees which municipalities lack an administrator, merges two, and adds a system. */
@ExtendWith(InBrowser.class)
class MunicipalitiesAcceptanceTest {

    private static final String ADDRESS = "/access/municipalities";
    private static final String ONE = "/access/municipality?number=";
    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator lines(Page page) {
        return page.locator("main tbody tr");
    }

    private static void isReadable(Visitor visitor, Words words) {
        WIDTHS.forEach(width -> PagesAcceptanceTest.isReadable(visitor.page(), words, width));
    }

    @ParameterizedTest
    @EnumSource
    void those_without_an_administrator_are_found_and_the_filter_survives_going_back(Words words, Visitor solveig) {
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open(ADDRESS);
        Page page = solveig.page();
        assertThat(lines(page)).hasCount(50);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Drammen"))).not()
                .containsText(words.get("municipalities.appoint"));
        page.locator("[rel=next]").click();
        assertThat(page.locator("[rel=prev]")).isVisible();
        isReadable(solveig, words);

        page.locator("#name").fill("3312");
        page.locator("#without").check();
        button(page, words.get("overview.apply")).click();
        assertThat(page).hasURL(page.url().replaceAll("\\?.*", "") + "?name=3312&without=1");
        assertThat(lines(page)).hasCount(1);
        assertThat(lines(page)).containsText("Lier");
        assertThat(lines(page).locator("a[href$='/access/users?place=3312']"))
                .containsText(words.get("municipalities.appoint"));
        isReadable(solveig, words);

        page.locator("a.name").click();
        assertThat(page.locator("h1")).hasText("Lier");
        page.goBack();
        assertThat(lines(page)).hasCount(1);
        assertThat(page.locator("#without")).isChecked();
        page.locator("#name").fill("drammen");
        button(page, words.get("overview.apply")).click();
        assertThat(lines(page)).hasCount(0);
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_municipality_ends_and_has_a_successor_and_does_not_after_all(Words words, Visitor solveig) {
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open(ONE + "3312");
        Page page = solveig.page();
        button(page, words.get("projects.save")).click();
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(
                words.get("rule.access.municipality.dateMissing")))).isVisible();

        page.getByLabel(words.get("municipality.validTo")).fill("31.12.2030");
        page.locator("select[id$=successor]").selectOption("3301");
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("municipality.done.ended"));
        assertThat(page.locator(".lead")).hasText(words.get("municipality.ends.successor", "31.12.2030", "Drammen"));
        button(page, words.get("municipality.carry", "Drammen")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("municipality.done.carried.none", 0, "Drammen"));
        isReadable(solveig, words);

        button(page, words.get("municipality.takeBack")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("municipality.done.takenBack"));
        assertThat(page.locator(".lead")).hasCount(0);
        assertThat(page.locator(".history p").first()).containsText(IMDI_ADMINISTRATOR.name());
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_registered_in_one_that_has_ended_goes_on_in_its_successor(Words words, Visitor solveig, Visitor nina,
            Visitor berit, Stack stack) {
        boolean bokmaal = words == Words.BOKMAAL;
        String old = bokmaal ? "3320" : "3322";
        String next = bokmaal ? "3324" : "3326";
        AtomicReference<String> hers = new AtomicReference<>();
        AccessRows.withoutRoles(stack, Users.ELSEWHERE.subject(), () ->
                AccessRows.withRole(stack, Users.ELSEWHERE.subject(), "kommunebruker", old, () -> {
                    nina.logIn(Users.ELSEWHERE, ParticipantPage.NEW);
                    ParticipantPage registered = new ParticipantPage(nina.page());
                    registered.fill(Numbers.another(), "05.01.2026", "ORDINAER").seesSaved();
                    hers.set(registered.id());
                }));
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open(ONE + old);
        Page page = solveig.page();
        page.getByLabel(words.get("municipality.validTo")).fill(LocalDate.now().minusDays(1)
                .format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        page.locator("select[id$=successor]").selectOption(next);
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("municipality.done.ended"));
        String name = page.locator("select[id$=successor] option[value='" + next + "']").textContent().replaceAll(" \\(.*", "");
        page.waitForCondition(() -> {
            solveig.open(ONE + old);
            return page.locator("#moved").textContent().equals(words.get("municipality.moved.one", 1, name));
        }, new Page.WaitForConditionOptions().setTimeout(60_000));
        isReadable(solveig, words);
        button(page, words.get("municipality.takeBack")).click();
        assertThat(page.locator(".problem")).hasText(words.get("rule.access.municipality.moved"));
        solveig.open(ADDRESS + "?name=" + old);
        assertThat(lines(page)).containsText(words.get("municipality.moved.one", 1, name));
        isReadable(solveig, words);

        AccessRows.withoutRoles(stack, Users.ELSEWHERE.subject(), () ->
                AccessRows.withRole(stack, Users.ELSEWHERE.subject(), "kommuneleser", next, () -> {
                    berit.logIn(Users.ELSEWHERE);
                    berit.speak(words);
                    berit.open(ParticipantPage.address("history", hers.get()));
                    assertThat(berit.page().locator("main")).containsText(words.get("history.source.MERGER"));
                    assertThat(berit.page().locator("main")).containsText(name);
                    isReadable(berit, words);
                }));
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }

    @Test
    void a_new_municipality_is_added(Visitor solveig) {
        solveig.logIn(IMDI_ADMINISTRATOR, "/access/newmunicipality");
        Page page = solveig.page();
        button(page, Words.BOKMAAL.get("municipalities.add.action")).click();
        assertThat(page.locator(".problem")).hasText(Words.BOKMAAL.get("rule.access.municipality.number"));
        isReadable(solveig, Words.BOKMAAL);
        page.locator("[id='one:number:input']").fill("3390");
        page.locator("[id='one:name:input']").fill("Nye Buskerud");
        page.locator("[id='one:validFrom:input']").fill("01.01.2031");
        button(page, Words.BOKMAAL.get("municipalities.add.action")).click();
        assertThat(page.locator("h1")).hasText("Nye Buskerud");
        assertThat(page.locator(".lead")).hasText(Words.BOKMAAL.get("municipality.begins", "01.01.2031"));
        assertThat(page.locator(".facts")).containsText("Buskerud");
    }

    @ParameterizedTest
    @EnumSource
    void a_system_is_added_and_changed(Words words, Visitor solveig) {
        String id = "kurs-" + words.code();
        solveig.logIn(IMDI_ADMINISTRATOR);
        solveig.speak(words);
        solveig.open("/access/systems");
        Page page = solveig.page();
        fill(page, id, "http://kurs.example.no");
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".problem")).hasText(words.get("rule.access.system.address"));
        isReadable(solveig, words);
        fill(page, id, "https://kurs.example.no");
        button(page, words.get("projects.save")).click();
        assertThat(page.locator(".receipt")).hasText(words.get("systems.saved"));

        page.locator("a[href*='id=" + id + "']").click();
        page.locator("input[type=checkbox]").uncheck();
        isReadable(solveig, words);
        button(page, words.get("projects.save")).click();
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText(id))).containsText(
                words.get("systems.inactive"));
        page.locator("a[href*='id=" + id + "']").click();
        assertThat(page.locator(".history")).containsText(words.get("systems.change.added", IMDI_ADMINISTRATOR.name()));
        assertThat(page.locator(".history")).containsText(words.get("systems.change.active", IMDI_ADMINISTRATOR.name(),
                words.get("history.yes"), words.get("history.no")));
        isReadable(solveig, words);
        Assertions.assertThat(solveig.complaints()).isEmpty();
    }

    private static void fill(Page page, String id, String address) {
        page.locator("[id='one:short:input']").fill(id);
        page.locator("[id='one:bokmaal:input']").fill("Kurs " + id);
        page.locator("[id='one:nynorsk:input']").fill("Kurs " + id);
        page.locator("[id='one:address:input']").fill(address);
        page.locator("[id='one:client:input']").fill("kurs");
    }

    @Test
    void whoever_has_access_to_another_system_finds_it_on_the_front_page(Visitor kari, Visitor astrid,
            Stack stack) {
        kari.logIn(Users.CASEWORKER);
        assertThat(kari.page().locator("#systems")).hasCount(0);
        change(stack, "insert into access.system (id, name_nb, name_nn, address, keycloak_client, active, position)"
                + " values ('mine-kurs', 'Mine kurs', 'Mine kurs', 'https://kurs.example.no/', 'kurs', true, 1000)");
        change(stack, "insert into access.system_access (id, account_subject, system_id, municipality_number, granted_at,"
                + " granted_by) select gen_random_uuid(), subject, 'mine-kurs', '3301', now(), 'x' from access.account"
                + " where username = '" + Users.CASEWORKER.username() + "'");
        kari.open("/");
        assertThat(kari.page().locator(".systems a")).hasText("Mine kurs");
        assertThat(kari.page().locator(".systems a")).hasAttribute("href", "https://kurs.example.no/");
        isReadable(kari, Words.BOKMAAL);
        astrid.logIn(Users.ADMINISTRATOR);
        assertThat(astrid.page().locator("#systems")).hasCount(0);
        change(stack, "update access.system set active = false where id = 'mine-kurs'");
        kari.open("/");
        assertThat(kari.page().locator("#systems")).hasCount(0);
    }

    private static void change(Stack stack, String statement) {
        try (Connection connection = stack.database().owner().getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
