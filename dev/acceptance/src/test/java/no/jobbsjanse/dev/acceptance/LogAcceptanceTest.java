package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.AUDITOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.Locator;
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
        assertThat(ragnhild.page().locator("[role=status]").first()).hasText(words.get("log.whole"));
        Assertions.assertThat(ragnhild.complaints()).isEmpty();
    }
}
