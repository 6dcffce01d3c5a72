package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.ELSEWHERE;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_READER;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the overview to a file that other programs open. */
@ExtendWith(InBrowser.class)
class DownloadAcceptanceTest {

    private static final String ADDRESS = "/reporting/download";

    @ParameterizedTest
    @EnumSource
    void what_the_overview_shows_is_what_the_spreadsheet_has(Words words, Visitor kari) throws IOException {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        kari.speak(words);
        kari.open(Overview.ADDRESS + "?status=UTSKREVET");
        kari.page().locator("#download").click();
        assertThat(kari.page().locator("#selected")).containsText(words.get("selection.status", words.get("status.DISCHARGED")));
        for (int width : List.of(1280, 320)) {
            PagesAcceptanceTest.isReadable(kari.page(), words, width);
        }
        int count = number(action(kari.page()).innerText());
        Download file = kari.page().waitForDownload(() -> action(kari.page()).click());

        Assertions.assertThat(file.suggestedFilename()).matches("jobbsjansen-3301-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(file.path().toFile())) {
            Assertions.assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactlyElementsOf(
                    Stream.of("PARTICIPATION", "MEASURE", "ABSENCE", "TEST", "GOAL", "codebook", "fields", "about")
                            .map(name -> words.get("dataset.sheet." + name)).toList());
            List<Row> rows = book.getFirstSheet().read();
            Assertions.assertThat(rows).hasSize(count + 1);
            Map<String, Integer> at = headings(rows.get(0));
            Assertions.assertThat(at).containsKeys(words.get("field.startedOn"), words.get("dataset.column.pseudonym"))
                    .doesNotContainKeys(words.get("field.nationalId"), words.get("dataset.column.familyName"));
            rows.subList(1, rows.size()).forEach(row -> {
                Assertions.assertThat(row.getCellText(at.get(words.get("dataset.column.status")))).isEqualTo("UTSKREVET");
                Assertions.assertThat(row.getCell(at.get(words.get("field.startedOn"))).getType()).isEqualTo(CellType.NUMBER);
                Assertions.assertThat(row.getCellAsDate(at.get(words.get("field.startedOn"))).orElseThrow().getYear())
                        .isBetween(2015, 2030);
                Assertions.assertThat(row.getCell(at.get(words.get("dataset.column.municipality"))).getType())
                        .isEqualTo(CellType.STRING);
            });
        }
        assertThat(kari.page().locator("#downloads li").first()).containsText(words.get("download.line.pseudonymous"));
        assertThat(kari.page().locator(".receipt")).containsText(words.get("download.ready"));
        Assertions.assertThat(kari.page().url()).doesNotContain("ready=");
        Assertions.assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void numbers_and_names_come_with_a_purpose_and_keep_their_first_zero(Visitor kari) throws IOException {
        kari.logIn(CASEWORKER, ADDRESS);
        assertThat(kari.page().locator("#purpose")).isHidden();
        kari.page().locator("#names-with").check();
        action(kari.page()).click();
        assertThat(kari.page().locator(".problem")).hasText(BOKMAAL.get("rule.download.purpose", 5, 200));
        assertThat(kari.page().locator("#names-with")).isChecked();
        PagesAcceptanceTest.isReadable(kari.page(), BOKMAAL, 320);
        kari.page().locator("#purpose").fill("Avstemming med fagsystemet");
        Download file = kari.page().waitForDownload(() -> action(kari.page()).click());

        try (ReadableWorkbook book = new ReadableWorkbook(file.path().toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            int number = headings(rows.get(0)).get(BOKMAAL.get("field.nationalId"));
            List<String> numbers = rows.stream().skip(1).map(row -> row.getCell(number)).map(cell -> cell.getText()).toList();
            Assertions.assertThat(numbers).allMatch(text -> text.matches("\\d{11}")).anyMatch(text -> text.startsWith("0"));
            int name = headings(rows.get(0)).get(BOKMAAL.get("dataset.column.familyName"));
            Assertions.assertThat(rows.stream().map(row -> row.getCellText(name)).collect(Collectors.joining()))
                    .containsPattern("[ÆØÅÖÜÇÊ]");
        }
        assertThat(kari.page().locator("#downloads li").first())
                .containsText(BOKMAAL.get("download.line.identified", "Avstemming med fagsystemet"));
    }

    @Test
    void text_files_open_in_excel(Visitor nils) throws IOException {
        nils.logIn(READER, ADDRESS);
        nils.page().locator("#format-CSV").check();
        nils.page().locator("#words").check();
        Download file = nils.page().waitForDownload(() -> action(nils.page()).click());

        Map<String, String> files = unzipped(file);
        Assertions.assertThat(files.keySet()).containsExactlyInAnyOrder("deltakere.csv", "tiltak.csv", "fravaer.csv",
                "norskprover.csv", "maal.csv", "kodebok.csv", "felt.csv", "om.csv");
        Assertions.assertThat(files.values()).allMatch(text -> text.startsWith("\ufeff") && text.contains(";"));
        Assertions.assertThat(files.get("deltakere.csv")).contains("Målgruppe").contains(BOKMAAL.get("status.ACTIVE"));
    }

    @Test
    void what_takes_long_can_be_left_and_fetched_later(Visitor kari, Stack stack) {
        String id = UUID.randomUUID().toString();
        Participants.change(stack, "3301", """
                insert into reporting.download (id, municipality_number, ordered_by, ordered_by_name, ordered_at, description,
                  format, identified, in_words, language, participations, state, percent, bytes, attempts, lease, leased_until)
                values (?::uuid, '3301', '%s', 'Kari Bakken', now(), 'Alle deltakere', 'CSV', false, false, 'nb', 9000, 'MAKING',
                  40, 0, 1, 1, now() + interval '1 hour')""".formatted(CASEWORKER.subject()), id);
        kari.logIn(CASEWORKER, ADDRESS);
        Locator line = kari.page().locator("[data-download='" + id + "']");
        assertThat(line.locator("progress")).hasAttribute("value", "40");
        assertThat(line).containsText(BOKMAAL.get("download.state.MAKING", 40));
        PagesAcceptanceTest.isReadable(kari.page(), BOKMAAL, 1280);

        Participants.change(stack, "3301", "update reporting.download set leased_until = null where id = ?::uuid", id);
        assertThat(line.locator("a")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertThat(kari.page().locator("#downloads-said")).hasText(BOKMAAL.get("download.said"));
        Download file = kari.page().waitForDownload(() -> line.locator("a").click());
        Assertions.assertThat(file.failure()).isNull();
    }

    @Test
    void a_file_is_for_whoever_ordered_it(Visitor kari, Visitor nils, Visitor berit) {
        kari.logIn(CASEWORKER, ADDRESS);
        kari.page().waitForDownload(() -> action(kari.page()).click());
        String address = kari.page().locator("#downloads li a").first().getAttribute("href");

        Assertions.assertThat(get(kari, address).status()).isEqualTo(200);
        nils.logIn(READER, ADDRESS);
        assertThat(nils.page().locator("[data-download='" + address.replaceAll(".*/", "") + "']")).containsText("Kari Bakken");
        assertThat(nils.page().locator("a[href='" + address + "']")).hasCount(0);
        Assertions.assertThat(get(nils, address).status()).isEqualTo(404);
        berit.logIn(ELSEWHERE, ADDRESS);
        assertThat(berit.page().locator("body")).not().containsText("Kari Bakken");
        Assertions.assertThat(get(berit, address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void imdi_gets_the_country_without_names(Words words, Visitor marit) throws IOException {
        marit.logIn(IMDI_READER, ADDRESS);
        marit.speak(words);
        marit.open(ADDRESS);
        assertThat(marit.page().locator("#names-with")).hasCount(0);
        PagesAcceptanceTest.isReadable(marit.page(), words, 320);
        marit.page().locator("#format-CSV").check();
        Download file = marit.page().waitForDownload(() -> action(marit.page()).click());

        Assertions.assertThat(file.suggestedFilename()).startsWith("jobbsjansen-norge-");
        Assertions.assertThat(unzipped(file).get("deltakere.csv")).contains(";3301;", ";0301;")
                .doesNotContain(words.get("field.nationalId"), words.get("field.caseworker"));
    }

    @Test
    void what_the_json_looks_like_is_published_to_everybody(Visitor anybody) {
        APIResponse schema = anybody.context().request().get("/open/dataset.schema.json");

        Assertions.assertThat(schema.status()).isEqualTo(200);
        Assertions.assertThat(schema.text()).contains("https://json-schema.org/draft/2020-12/schema", "\"startedOn\"");
    }

    private static Locator action(Page page) {
        return page.locator("[id='order:save']");
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static APIResponse get(Visitor visitor, String address) {
        return visitor.context().request().get(address);
    }

    private static Map<String, Integer> headings(Row row) {
        Map<String, Integer> headings = new HashMap<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            headings.put(row.getCellText(at), at);
        }
        return headings;
    }

    private static Map<String, String> unzipped(Download file) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (InputStream bytes = Files.newInputStream(file.path()); ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
