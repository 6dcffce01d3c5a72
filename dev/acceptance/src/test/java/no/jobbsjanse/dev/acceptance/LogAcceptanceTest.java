package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.AUDITOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks at a participant is seen by the auditor, who sees nothing of the participant. */
@ExtendWith(InBrowser.class)
class LogAcceptanceTest {

    private static final String DRAMMEN = "3301";
    /** So many participants whom somebody has opened. */
    private static final String ROWS = "insert into access.access_log (at, roles, act, actor, actor_name, municipality_number,"
            + " participation_id, hits) select now(), '', 'VIEW', ?, ?, '3301', gen_random_uuid(), 1"
            + " from generate_series(1, ?::int)";

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

        row.locator("a[href*='participation=']").click();
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
        narrow(ragnhild, "SEARCH", DRAMMEN);
        seek(ragnhild, CASEWORKER.name());
        ragnhild.page().waitForURL(url -> url.endsWith("/access/log?municipality=3301&act=SEARCH&actor="
                + CASEWORKER.subject()));
        assertThat(ragnhild.page().getByText(words.get("log.by", CASEWORKER.name()))).isVisible();
        assertThat(ragnhild.page().locator("tbody tr").first()).containsText(words.get("log.hits.none"));
        Assertions.assertThat(ragnhild.page().content()).doesNotContain("Finnesikke");

        narrow(ragnhild, "SEARCH", "1103");
        assertThat(ragnhild.page().locator(".empty h2")).hasText(words.get("log.none.title"));
        Assertions.assertThat(ragnhild.page().url()).contains("actor=" + CASEWORKER.subject());
    }

    @ParameterizedTest
    @EnumSource
    void a_user_is_found_by_name_and_her_name_stands_in_no_address(Words words, Visitor ragnhild, Stack stack) {
        String surname = "-Navnesen" + words.code();
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        AccessRows.execute(stack, ROWS, one, "Nina Aas" + surname, "2");
        AccessRows.execute(stack, ROWS, other, "Nora Berg" + surname, "1");
        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        ragnhild.open("/access/log");

        seek(ragnhild, "Finnesikke");
        assertThat(ragnhild.page().locator("#people")).hasText(words.get("log.who.none"));
        assertThat(ragnhild.page().locator("#name")).hasValue("Finnesikke");
        List.of(320, 1280).forEach(width -> PagesAcceptanceTest.isReadable(ragnhild.page(), words, width));

        seek(ragnhild, surname.toLowerCase(Locale.ROOT));
        assertThat(ragnhild.page().locator("#people")).hasText(words.get("log.who.several"));
        List.of(320, 1280).forEach(width -> PagesAcceptanceTest.isReadable(ragnhild.page(), words, width));
        ragnhild.page().locator("section a").filter(new Locator.FilterOptions().setHasText("Aas")).first().click();
        assertThat(ragnhild.page().locator("tbody tr")).hasCount(2);
        Assertions.assertThat(ragnhild.page().url()).endsWith("/access/log?actor=" + one);

        ragnhild.page().getByText(words.get("log.by.anybody")).click();
        Assertions.assertThat(ragnhild.page().url()).doesNotContain("actor");
        ragnhild.page().locator("tbody a").filter(new Locator.FilterOptions().setHasText("Berg")).first().click();
        assertThat(ragnhild.page().locator("tbody tr")).hasCount(1);
        Assertions.assertThat(ragnhild.page().url()).endsWith("/access/log?actor=" + other);
        Assertions.assertThat(ragnhild.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_looks_at_many_in_a_short_time_is_pointed_out(Words words, Visitor ragnhild, Stack stack) {
        String curious = "Nils Nysgjerrig " + words.code();
        String subject = UUID.randomUUID().toString();
        AccessRows.execute(stack, ROWS, subject, curious, "45");
        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        ragnhild.page().locator("a[href='/access/alerts']").first().click();
        Locator row = ragnhild.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(curious));
        assertThat(row).containsText(words.get("alerts.kind.MANY"));
        assertThat(row).containsText(words.get("log.hits.many", 45));

        row.locator("a").click();
        assertThat(ragnhild.page().locator("tbody tr")).hasCount(45);
        Assertions.assertThat(ragnhild.page().url()).contains("actor=" + subject).doesNotContain("Nils");
        Assertions.assertThat(ragnhild.complaints()).isEmpty();
    }

    private static void narrow(Visitor ragnhild, String act, String municipality) {
        ragnhild.page().locator("#act").selectOption(act);
        ragnhild.page().locator("#municipality").fill(municipality);
        ragnhild.page().locator("form[method=get].narrow-down button").click();
    }

    private static void seek(Visitor ragnhild, String name) {
        ragnhild.page().locator("#name").fill(name);
        ragnhild.page().locator("#seek button").click();
    }
}
