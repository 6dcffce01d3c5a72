package no.jobbsjanse.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.jobbsjanse.reporting.dataset.XlsxBook.Style;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxBookTest {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static byte[] book() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XlsxBook book = new XlsxBook(file, Thread::new);
        XlsxSheet sheet = book.sheet("Mål & <tiltak>");
        sheet.begin(List.of(12, 40), true);
        sheet.beginRow();
        sheet.text("Fødselsnummer", Style.HEADING);
        sheet.endRow();
        sheet.beginRow();
        sheet.text("01819049846", Style.PLAIN);
        sheet.nothing();
        sheet.word("A&B");
        sheet.word("A&B");
        sheet.count(-3);
        sheet.decimal(new BigDecimal("37.5"));
        sheet.day(LocalDate.of(2026, 9, 1), Style.DAY);
        sheet.day(LocalDate.of(2019, 8, 1), Style.MONTH);
        sheet.text(" =1+1 <b>\"Ærfugl\"</b> & ş😀\u0001\n ", Style.PLAIN);
        sheet.endRow();
        sheet.finish(true);
        XlsxSheet other = book.sheet("Om");
        other.begin(List.of(), false);
        other.finish(false);
        book.finish();
        return file.toByteArray();
    }

    @Test
    void what_is_written_is_read_as_what_it_is() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(book()), WITH_FORMATS)) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Mål & <tiltak>", "Om");
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            Row row = rows.get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("01819049846");
            assertThat(row.getCellText(1)).isEmpty();
            assertThat(row.getCellText(2)).isEqualTo(row.getCellText(3)).isEqualTo("A&B");
            assertThat(row.getCellAsNumber(4)).contains(new BigDecimal("-3"));
            assertThat(row.getCellAsNumber(5)).contains(new BigDecimal("37.5"));
            assertThat(row.getCellAsDate(6).orElseThrow().toLocalDate()).isEqualTo("2026-09-01");
            assertThat(row.getCell(6).getDataFormatString()).isEqualTo("dd.mm.yyyy");
            assertThat(row.getCellAsDate(7).orElseThrow().toLocalDate()).isEqualTo("2019-08-01");
            assertThat(row.getCell(7).getDataFormatString()).isEqualTo("mm.yyyy");
            assertThat(row.getCell(8).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(8)).isEqualTo(" =1+1 <b>\"Ærfugl\"</b> & ş😀\n ");
        }
    }

    @Test
    void every_part_is_well_formed_and_told_of() throws Exception {
        Set<String> parts = new HashSet<>();
        StringBuilder text = new StringBuilder();
        String types = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
                if (part.getName().equals("[Content_Types].xml")) {
                    types = new String(content);
                } else if (!part.getName().endsWith(".rels")) {
                    parts.add(part.getName());
                }
                text.append(new String(content));
            }
        }
        assertThat(parts).hasSize(5);
        // What LibreOffice wants for the frozen heading and the filter, opened there.
        assertThat(text).contains("<workbookView/>", "localSheetId=\"0\" hidden=\"1\">'Mål &amp; &lt;tiltak&gt;'!$A$1:$I$2<");
        assertThat(types).contains(parts.stream().map(part -> "\"/" + part + "\"").toList());
    }

    @Test
    void columns_have_the_letters_that_excel_gives_them() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702, 16_383)).extracting(XlsxSheet::letters)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD");
    }
}
