package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A caseworker brings a file of her own, sees what is wrong, corrects it, and lets it be carried out. */
@ExtendWith(InBrowser.class)
class ImportAcceptanceTest {

    private static final List<String> HEADINGS = List.of("nationalId", "Dato for oppstart", "financing", "Farge");
    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @EnumSource
    void a_file_is_checked_corrected_and_carried_out(Words words, Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.speak(words);
        kari.open(Overview.ADDRESS);
        kari.page().locator("a[href='" + ImportPage.ADDRESS + "']").click();
        ImportPage page = new ImportPage(kari.page());
        String one = Numbers.another();
        String other = Numbers.another();
        LocalDate day = LocalDate.of(2026, 2, 2);

        page.upload("kvinner.xlsx", Workbooks.of("Ark1", List.of(HEADINGS, List.of(one, "31.02.2026", "Tull", "rød"),
                List.of(other, day, words == BOKMAAL ? "Ordinært Jobbsjansen-tilskudd"
                        : "ordinært jobbsjansen-tilskot", "blå"))));
        assertThat(page.result()).hasText(words.get("import.result.CHECKED"));
        assertThat(kari.page().locator("#import-state")).containsText(words.get("import.leftOut", "Farge"));
        assertThat(page.row(1)).containsText(words.get("field.startedOn") + ": " + words.get("rule.date.invalid"));
        assertThat(page.row(1)).containsText(words.get("rule.code.unknown"));
        assertThat(page.row(1).locator("input[type=checkbox]")).hasCount(0);
        assertThat(page.row(2)).containsText(words.get("import.newcomer"));
        for (int width : List.of(1280, 320)) {
            PagesAcceptanceTest.isReadable(kari.page(), words, width);
        }
        kari.page().setViewportSize(1280, 900);
        page.act("errors-0").click();
        assertThat(kari.page().locator("#rows tbody tr")).hasCount(1);

        Download marked = kari.page().waitForDownload(() ->
                kari.page().locator("a[href*='/import/marked']").click());
        Assertions.assertThat(marked.suggestedFilename()).isEqualTo("kvinner-kontrollert.xlsx");
        List<List<String>> back = Workbooks.read(marked.path());
        Assertions.assertThat(back.get(0)).endsWith(words.get("import.marked.result"), words.get("import.marked.wrong"));
        Assertions.assertThat(back.get(1)).startsWith(one, "31.02.2026").last().asString()
                .contains(words.get("rule.date.invalid"));

        page.upload("kvinner.xlsx", Workbooks.of("Ark1", List.of(HEADINGS, List.of(one, day, "ORDINAER"),
                List.of(other, "020226", "ORDINAER"))));
        assertThat(page.act("carryOut")).hasText(words.get("import.carryOut.many", 2));
        kari.page().waitForLoadState();
        page.row(2).locator("input[type=checkbox]").uncheck();
        assertThat(page.act("carryOut")).hasText(words.get("import.carryOut.one"));
        page.act("carryOut").click();
        assertThat(page.result()).hasText(words.get("import.result.DONE"));
        assertThat(kari.page().locator("#import-state")).containsText(words.get("import.carriedOut.one"));
        for (int width : List.of(1280, 320)) {
            PagesAcceptanceTest.isReadable(kari.page(), words, width);
        }
        page.row(1).locator("a.name").click();
        ParticipantPage person = new ParticipantPage(kari.page());
        assertThat(person.field("startedOn")).hasValue("02.02.2026");
        assertThat(person.field("financing")).hasValue("ORDINAER");
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void values_of_somebody_who_is_registered_are_changed_emptied_and_left(Visitor kari) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage person = new ParticipantPage(kari.page());
        person.fill(Numbers.another(), "02.02.2026", "ORDINAER").seesSaved();
        String id = person.id();
        ImportPage page = new ImportPage(kari.page());

        page.upload("endring.csv", ("participation;percentage;plannedEnd;financing\n" + id + ";80 %;1.12.2026;\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page.row(1)).containsText(BOKMAAL.get("field.percentage") + ": 100 → 80");
        page.act("carryOut").click();
        assertThat(page.result()).hasText(BOKMAAL.get("import.result.DONE"));
        page.upload("endring.csv", ("participation;percentage;plannedEnd\n" + id + ";80;–\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page.row(1)).containsText("01.12.2026 → " + BOKMAAL.get("import.nothing"));
        page.act("carryOut").click();
        assertThat(page.result()).hasText(BOKMAAL.get("import.result.DONE"));
        page.upload("endring.csv", ("participation;percentage\n" + id + ";80\n").getBytes(StandardCharsets.UTF_8));
        assertThat(kari.page().locator("#rows")).containsText(BOKMAAL.get("import.noChanges"));

        kari.open(ParticipantPage.address("person", id));
        assertThat(person.field("percentage")).hasValue("80");
        assertThat(person.field("plannedEnd")).hasValue("");
        kari.open(ParticipantPage.address("history", id));
        assertThat(kari.page().locator("main")).containsText(BOKMAAL.get("history.source.IMPORT"));
    }

    @ParameterizedTest
    @CsvSource({"XLSX, false, BOKMAAL", "XLSX, true, NYNORSK", "CSV, true, BOKMAAL", "CSV, false, NYNORSK"})
    void our_own_dataset_comes_back_and_changes_nothing(String format, boolean inWords, Words words, Visitor kari)
            throws IOException {
        kari.logIn(CASEWORKER);
        kari.speak(words);
        kari.open("/reporting/download");
        kari.page().locator("#format-" + format).check();
        kari.page().locator("#words").setChecked(inWords);
        kari.page().locator("#names-with").check();
        kari.page().locator("#purpose").fill("Avstemming");
        Download dataset = kari.page().waitForDownload(() -> kari.page().locator("[id='order:save']").click());

        ImportPage page = new ImportPage(kari.page()).upload(dataset.suggestedFilename(),
                Files.readAllBytes(dataset.path()));

        assertThat(page.result()).hasText(words.get("import.result.CHECKED"));
        assertThat(kari.page().locator("#rows")).containsText(words.get("import.noChanges"));
        Assertions.assertThat(kari.page().locator("#import-state li").allInnerTexts()).singleElement().asString()
                .matches(words.like("import.count.UNCHANGED.many"));
        Assertions.assertThat(kari.page().locator("#import-state").innerText())
                .doesNotContain(words.get("import.leftOut", ""));
    }

    @Test
    void files_that_cannot_be_read_are_told_of_in_a_sentence(Visitor kari) throws IOException {
        kari.logIn(CASEWORKER);
        ImportPage page = new ImportPage(kari.page());
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        ByteArrayOutputStream swelling = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(swelling)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int megabyte = 0; megabyte < 150; megabyte++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        Map.of("header", Workbooks.of("Ark1", List.of(List.of("Navn", "Adresse"), List.of("Kari", "Storgata"))),
                "oldWorkbook", old, "bomb", swelling.toByteArray(), "unreadable", new byte[] {1, 0, 2},
                "empty", "participation;financing\n".getBytes(StandardCharsets.UTF_8)).forEach((rule, content) -> {
                    page.upload("fil.xlsx", content);
                    assertThat(page.problem()).hasText(BOKMAAL.get("rule.import." + rule));
                });
        page.upload("fil.xlsm", Workbooks.of("Ark1", List.of(HEADINGS)));
        assertThat(page.problem()).hasText(BOKMAAL.get("rule.import.macros"));
    }

    @Test
    void a_file_that_is_too_large_is_told_of_before_it_is_sent_and_refused_when_it_is_sent_anyhow(Visitor kari) {
        kari.logIn(CASEWORKER, ImportPage.ADDRESS);
        ImportPage page = new ImportPage(kari.page());
        page.choose("stor.csv", new byte[11 * MEGABYTE]);
        kari.page().locator("#upload button").click();
        assertThat(kari.page().locator("#file-message")).hasText(BOKMAAL.get("rule.import.tooBig", 10));

        kari.page().evaluate("() => { document.getElementById('upload').dataset.most = '1e12'; }");
        kari.page().locator("#upload button").click();
        assertThat(page.problem()).hasText(BOKMAAL.get("rule.import.tooBig", 10));
    }

    @Test
    void whoever_only_reads_sees_no_import_and_cannot_send_one(Visitor per) {
        per.logIn(READER, Overview.ADDRESS);
        assertThat(per.page().locator("a[href='" + ImportPage.ADDRESS + "']")).hasCount(0);
        for (String path : List.of("file", "choice")) {
            Assertions.assertThat(new Script(per.page()).post(ImportPage.ADDRESS + "/" + path, Map.of()).status())
                    .isEqualTo(403);
        }
        Assertions.assertThat(per.open(ImportPage.ADDRESS + "/template").status()).isEqualTo(403);
    }

    @Test
    void nobody_else_sees_or_starts_the_file_of_a_municipality(Visitor kari, Visitor berit) {
        kari.logIn(CASEWORKER);
        ImportPage page = new ImportPage(kari.page());
        page.upload("fil.csv", ("nationalId;startedOn;financing\n" + Numbers.another() + ";02.02.2026;ORDINAER\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page.act("carryOut")).isVisible();
        String id = kari.page().url().replaceAll(".*id=", "");

        berit.logIn(ELSEWHERE, ImportPage.ADDRESS + "?id=" + id);
        assertThat(berit.page().locator("main .problem")).hasText(BOKMAAL.get("import.gone"));
        Assertions.assertThat(berit.context().request().get(berit.page().url().replaceFirst("/registry.*",
                "/registry/import/marked?id=" + id)).status()).isEqualTo(404);
        // As another site would send it.
        Assertions.assertThat(kari.context().request().post(kari.page().url().replaceFirst("/registry.*",
                "/registry/import/choice"), RequestOptions.create().setForm(FormData.create().set("id", id)
                .set("act", "carryOut"))).status()).isEqualTo(403);
        page.act("discard").click();
        assertThat(page.result()).hasText(BOKMAAL.get("import.result.DISCARDED"));
    }

    @Test
    void the_empty_file_can_be_filled_in_and_read(Visitor kari) {
        kari.logIn(CASEWORKER, ImportPage.ADDRESS);
        Download template = kari.page().waitForDownload(() -> kari.page().locator("a[href$='/template']").click());

        Assertions.assertThat(template.suggestedFilename()).isEqualTo(BOKMAAL.get("import.template.name"));
        Assertions.assertThat(Workbooks.read(template.path()).get(0)).startsWith(BOKMAAL.get("field.nationalId"),
                BOKMAAL.get("field.startedOn"));
    }
}
