package no.jobbsjanse.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.jobbsjanse.access.BrokenRule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    private static final byte[] ZEROS = new byte[1024 * 1024];

    private interface Filling {

        void fill(Workbook workbook) throws IOException;
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.fill(workbook);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String rule, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(BrokenRule.class).hasMessage(rule);
    }

    @Test
    void a_workbook_keeps_texts_numbers_days_and_percentages_apart() throws IOException {
        byte[] content = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("deltakere");
            sheet.value(0, 0, "nationalId");
            sheet.value(3, 0, "01819049846");
            sheet.value(3, 1, 37.5);
            sheet.value(3, 2, LocalDate.of(2026, 9, 1));
            sheet.style(3, 2).format("dd.mm.yyyy").set();
            sheet.value(3, 3, 0.8);
            sheet.style(3, 3).format("0%").set();
            sheet.value(3, 5, true);
            workbook.newWorksheet("tiltak").value(0, 0, "measure.type");
        });

        List<Sheet> sheets = SheetFile.read("fil.xlsx", content, 100);

        assertThat(sheets).extracting(Sheet::name).containsExactly("deltakere", "tiltak");
        SheetRow row = sheets.get(0).rows().get(1);
        assertThat(row.line()).isEqualTo(4);
        assertThat(row.cell(0)).isEqualTo(Cell.text("01819049846"));
        assertThat(row.cell(1).text()).isEqualTo("37.5");
        assertThat(row.cell(2).day()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(row.cell(3).percent()).isTrue();
        assertThat(row.cell(4).isEmpty()).isTrue();
        assertThat(row.cell(99).isEmpty()).isTrue();
    }

    @Test
    void several_files_of_values_come_in_a_zip() throws IOException {
        byte[] content = zip(new LinkedHashMap<>(Map.of("data/deltakere.csv", text("id;b\n1;2"))));

        assertThat(SheetFile.read("alt.zip", content, 100)).singleElement()
                .satisfies(sheet -> assertThat(sheet.name()).isEqualTo("deltakere"));
    }

    @Test
    void a_file_that_swells_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(ZEROS);
            }
        }
        assertThat(bytes.size()).isLessThan(ZEROS.length);

        refused("import.bomb", () -> SheetFile.read("fil.xlsx", bytes.toByteArray(), 100));
    }

    @Test
    void many_small_entries_are_not_unpacked_either() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int entry = 0; entry < 600; entry++) {
            entries.put(entry + ".csv", text("a"));
        }

        refused("import.bomb", () -> SheetFile.read("fil.zip", zip(entries), 100));
    }

    @Test
    void nothing_that_expands_itself_is_read() throws IOException {
        byte[] content = zip(Map.of("[Content_Types].xml", text("<Types/>"), "xl/workbook.xml",
                text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbbb'>]><workbook>&b;</workbook>")));

        refused("import.bomb", () -> SheetFile.read("fil.xlsx", content, 100));
    }

    @Test
    void macros_are_refused_by_what_is_inside_and_by_name() throws IOException {
        byte[] content = zip(Map.of("[Content_Types].xml", text("<Types/>"), "xl/vbaProject.bin", text("x")));

        refused("import.macros", () -> SheetFile.read("fil.xlsx", content, 100));
        refused("import.macros", () -> SheetFile.read("Fil.XLSM", text("a;b"), 100));
    }

    @Test
    void old_workbooks_and_those_with_a_password_are_told_apart() {
        byte[] old = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        byte[] locked = old.clone();
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 1000, name.length);

        refused("import.oldWorkbook", () -> SheetFile.read("fil.xls", old, 100));
        refused("import.password", () -> SheetFile.read("fil.xlsx", locked, 100));
    }

    @Test
    void what_only_looks_like_a_workbook_is_refused() throws IOException {
        byte[] cut = Arrays.copyOf(workbook(workbook -> workbook.newWorksheet("a").value(0, 0, "b")), 300);
        byte[] hollow = zip(Map.of("[Content_Types].xml", text("<Types/>"), "xl/workbook.xml", text("<workbook>")));

        refused("import.unreadable", () -> SheetFile.read("fil.xlsx", cut, 100));
        refused("import.unreadable", () -> SheetFile.read("fil.xlsx", hollow, 100));
        refused("import.unreadable", () -> SheetFile.read("bilder.zip", zip(Map.of("a.png", text("x"))), 100));
        refused("import.unreadable", () -> SheetFile.read("fil.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, 100));
        refused("import.empty", () -> SheetFile.read("fil.csv", new byte[0], 100));
    }

    @Test
    void more_rows_than_may_be_are_not_read() throws IOException {
        byte[] content = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("deltakere");
            for (int row = 0; row < 50; row++) {
                sheet.value(row, 0, "x");
            }
        });

        refused("import.tooManyLines", () -> SheetFile.read("fil.xlsx", content, 49));
    }

    @Test
    void what_somebody_gets_back_is_her_own_file_with_words_behind() throws IOException {
        byte[] content = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("deltakere");
            sheet.value(0, 0, "nationalId");
            sheet.value(0, 1, "startedOn");
            sheet.value(2, 0, "01819049846");
            sheet.value(2, 1, LocalDate.of(2026, 9, 1));
            sheet.style(2, 1).format("dd.mm.yyyy").set();
        });

        byte[] marked = MarkedFile.write("fil.xlsx", content, Map.of("deltakere", Map.of(1,
                List.of("Kontroll", "Hva må rettes"), 3, List.of("Feil", "=1+1"))));

        Sheet sheet = SheetFile.read("fil.xlsx", marked, 100).get(0);
        assertThat(sheet.rows().get(0).cells()).extracting(Cell::text)
                .containsExactly("nationalId", "startedOn", "Kontroll", "Hva må rettes");
        assertThat(sheet.rows().get(1).line()).isEqualTo(3);
        assertThat(sheet.rows().get(1).cells()).extracting(Cell::text)
                .containsExactly("01819049846", "2026-09-01", "Feil", "=1+1");
        assertThat(sheet.rows().get(1).cell(1).day()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void separated_values_come_back_as_separated_values() {
        byte[] marked = MarkedFile.write("fil.csv", text("a,b\n1,\"x, y\"\n"), Map.of("fil", Map.of(2,
                List.of("Feil", "to\nting"))));

        assertThat(new String(marked, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n1,\"x, y\",Feil,\"to\nting\"\r\n");
    }

    @Test
    void an_apostrophe_before_what_looks_like_a_formula_is_taken_off_and_a_dash_means_nothing() {
        assertThat(Cell.text("'=SUM(1)").unguarded()).isEqualTo("=SUM(1)");
        assertThat(Cell.text("''-x").unguarded()).isEqualTo("'-x");
        assertThat(Cell.text("'tis").unguarded()).isEqualTo("'tis");
        assertThat(Cell.text(" – ").isDash()).isTrue();
        assertThat(Cell.text("'-").isDash()).isFalse();
    }
}
