package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.AUDITOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.Locator;
import java.util.Map;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks at a participant is seen by the auditor, who sees nothing of the participant. */
@ExtendWith(InBrowser.class)
class LogAcceptanceTest {

    @ParameterizedTest
    @EnumSource
    void the_auditor_follows_who_has_looked_at_one_participant(Words words, Visitor kari, Visitor ragnhild) {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        Locator anybody = kari.page().locator("a.name").first();
        String name = anybody.innerText();
        anybody.click();
        kari.page().waitForURL("**id=*");
        String id = kari.page().url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");

        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        ragnhild.page().locator("nav.main a[href$='/access/log']").click();
        Locator row = ragnhild.page().locator("tbody tr").filter(new Locator.FilterOptions()
                .setHasText(words.get("log.act.VIEW"))).filter(new Locator.FilterOptions()
                .setHasText(id.substring(0, 8))).first();
        assertThat(row).containsText(CASEWORKER.name());
        assertThat(row).containsText(words.get("role.kommunebruker"));
        Assertions.assertThat(ragnhild.page().content()).doesNotContain(name);

        row.locator("a").click();
        assertThat(ragnhild.page().locator("#participation")).hasValue(id);
        ragnhild.page().getByText(words.get("log.verify")).click();
        assertThat(ragnhild.page().locator("p.card[role=status]")).hasText(words.get("log.whole"));
        Assertions.assertThat(ragnhild.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_search_in_vain_is_found_by_its_filters_and_nothing_by_others(Words words, Visitor kari, Visitor ragnhild) {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        new Script(kari.page()).post("/api/search", Map.of("text", "Finnesikke"));

        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        ragnhild.open("/access/log");
        ragnhild.page().locator("#actor").fill(CASEWORKER.name());
        ragnhild.page().locator("#act").selectOption("SEARCH");
        ragnhild.page().locator("#municipality").fill("3301");
        ragnhild.page().locator("form.narrow-down button").click();
        assertThat(ragnhild.page().locator("tbody tr").first()).containsText(words.get("log.hits.none"));
        Assertions.assertThat(ragnhild.page().content()).doesNotContain("Finnesikke");

        ragnhild.page().locator("#municipality").fill("1103");
        ragnhild.page().locator("form.narrow-down button").click();
        assertThat(ragnhild.page().locator(".empty h2")).hasText(words.get("log.none.title"));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_looks_at_many_in_a_short_time_is_pointed_out(Words words, Visitor ragnhild, Stack stack) {
        String curious = "Nils Nysgjerrig " + words.code();
        AccessRows.execute(stack, "insert into access.access_log (at, roles, act, actor, actor_name, municipality_number,"
                + " participation_id, hits) select now(), '', 'VIEW', ?, ?, '3301', gen_random_uuid(), 1"
                + " from generate_series(1, 45)", curious, curious);
        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        ragnhild.page().locator("a[href='/access/alerts']").first().click();
        Locator row = ragnhild.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(curious));
        assertThat(row).containsText(words.get("alerts.kind.MANY"));
        assertThat(row).containsText(words.get("log.hits.many", 45));

        row.locator("a").click();
        assertThat(ragnhild.page().locator("tbody tr")).hasCount(45);
        Assertions.assertThat(ragnhild.complaints()).isEmpty();
    }
}
