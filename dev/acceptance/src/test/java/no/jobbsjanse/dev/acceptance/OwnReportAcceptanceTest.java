package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.AUDITOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.CONFIDANT;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.IntStream;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A participant asks what is kept of her, and her caseworker gives it to her, on paper or as a file. */
@ExtendWith(InBrowser.class)
class OwnReportAcceptanceTest {

    private static final int TALL = 900;

    @AfterEach
    void recover(Stack stack) {
        new FolkeregisterControl(stack).set("NORMAL");
    }

    private static String register(Visitor kari, String number) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(page.name()).hasText(SyntheticPerson.of(number).fullName());
        page.choose("financing", "EGNE_MIDLER").seesSaved();
        return page.id();
    }

    private static JsonObject read(Download download) {
        try {
            return JsonParser.parseString(Files.readString(download.path())).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_click_from_her_summary_tells_her_all_that_is_kept_and_who_has_looked(Words words, Visitor kari) {
        String number = Numbers.another();
        String id = register(kari, number);
        kari.speak(words);
        kari.open(ParticipantPage.address("summary", id));
        kari.page().locator("#own-report").click();

        Page page = kari.page();
        assertThat(page.locator("h1")).hasText(words.get("ownreport.title"));
        Assertions.assertThat(page.url()).doesNotContain(number);
        assertThat(page.locator("#person")).containsText(SyntheticPerson.of(number).fullName());
        assertThat(page.locator("#person")).containsText(number.substring(0, 6) + " " + number.substring(6));
        assertThat(page.locator("[data-key='startedOn']")).hasText("01.09.2026");
        assertThat(page.locator("[data-period] .entries li").first()).containsText(CASEWORKER.name());
        assertThat(page.locator("#sources")).containsText(words.get("ownreport.source.FORM"));
        assertThat(page.locator("#recipients")).containsText(words.get("ownreport.deliveries.none"));
        assertThat(page.locator("#recipients")).containsText(words.get("ownreport.national.in"));
        Locator looks = page.locator("#looks .entries li");
        assertThat(looks.filter(new Locator.FilterOptions().setHasText(words.get("log.act.REGISTER"))).first())
                .containsText(CASEWORKER.name());
        assertThat(looks.filter(new Locator.FilterOptions().setHasText(words.get("log.act.VIEW"))).first())
                .containsText(words.get("role.kommunebruker"));
        assertThat(page.locator("#about")).containsText(words.get("ownreport.rights.complain"));
        IntStream.of(1280, 320).forEach(width -> PagesAcceptanceTest.isReadable(page, words, width));
        page.setViewportSize(1280, TALL);
        assertThat(page.locator("[data-print]")).isVisible();
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_file_says_the_same_its_name_tells_nothing_and_that_it_was_made_is_logged(Words words, Visitor kari,
            Visitor ragnhild) {
        String number = Numbers.another();
        String id = register(kari, number);
        kari.speak(words);
        kari.open(ParticipantPage.address("ownreport", id));
        Download download = kari.page().waitForDownload(() -> kari.page().locator("#file").click());

        Assertions.assertThat(download.suggestedFilename()).isEqualTo("innsyn-" + id.substring(0, 8) + ".json");
        Assertions.assertThat(download.url()).doesNotContain(number);
        JsonObject file = read(download);
        Assertions.assertThat(file.get("language").getAsString()).isEqualTo(words.code());
        Assertions.assertThat(file.getAsJsonArray("person").toString()).contains(number);
        Assertions.assertThat(file.getAsJsonArray("participations").get(0).getAsJsonObject().get("id").getAsString())
                .isEqualTo(id);
        Assertions.assertThat(file.getAsJsonArray("looks").toString()).contains(words.get("log.act.OWN_REPORT"));

        ragnhild.logIn(AUDITOR);
        ragnhild.speak(words);
        ragnhild.open("/access/log?act=OWN_REPORT&participation=" + id);
        assertThat(ragnhild.page().locator("tbody tr")).hasCount(2);
        assertThat(ragnhild.page().locator("tbody tr").first()).containsText(CASEWORKER.name());
    }

    @ParameterizedTest
    @EnumSource
    void of_whom_is_protected_those_only_make_it_who_may_see_her(Words words, Visitor kari, Visitor randi, Stack stack) {
        String number = Numbers.another();
        String id = register(kari, number);
        new FolkeregisterControl(stack).set("GRADED");
        new Script(kari.page()).post("/api/participations/" + id + "/name", Map.of());
        assertThat(new ParticipantPage(kari.page()).name()).hasText(Words.BOKMAAL.get("name.PROTECTED"));

        kari.open(ParticipantPage.address("summary", id));
        assertThat(kari.page().locator("#own-report")).hasCount(0);
        Assertions.assertThat(kari.open(ParticipantPage.address("ownreport", id)).status()).isEqualTo(403);
        Assertions.assertThat(kari.page().request().get("/api/participations/" + id + "/ownreport").status()).isEqualTo(403);

        randi.logIn(CONFIDANT);
        randi.speak(words);
        randi.open(ParticipantPage.address("summary", id));
        randi.page().locator("#own-report").click();
        assertThat(randi.page().locator("#person")).containsText(SyntheticPerson.of(number).fullName());
        assertThat(randi.page().locator(".problem")).hasText(words.get("ownreport.protected"));
        PagesAcceptanceTest.isReadable(randi.page(), words, 320);
    }
}
