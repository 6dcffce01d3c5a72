package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.registry.Extracted;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.ExtractColumn.Content;
import no.jobbsjanse.registry.Kind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet with a sheet per entity. Days are days, counts are counts, and everything else is text: a code or number keeps
 * its first 0, and nothing can be a formula.
 */
final class XlsxWriter implements DatasetWriter {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 12;
    private static final int PADDING = 4;
    private static final String DAY = "dd.mm.yyyy";
    private static final String MONTH = "mm.yyyy";
    private static final String HEADING_FILL = "E5ECF4";

    @Override
    public void write(Extracted extracted, DatasetContents contents, OutputStream out, Made made) throws IOException {
        Workbook book = new Workbook(out, "Jobbsjanseregisteret", null);
        book.setCompressionLevel(1);
        for (Kind kind : Kind.values()) {
            rows(book.newWorksheet(contents.sheets().get(kind)), extracted, kind, contents, made);
        }
        list(book, contents, "sheet.codebook", contents.codeHeadings(), contents.codes().stream()
                .map(code -> List.of(code.list(), code.code(), code.label())).toList());
        list(book, contents, "sheet.fields", contents.fieldHeadings(), contents.fields(extracted));
        about(book.newWorksheet(contents.terms().get("sheet.about")), contents.about());
        book.finish();
    }

    private static void rows(Worksheet sheet, Extracted extracted, Kind kind, DatasetContents contents, Made made)
            throws IOException {
        List<ExtractColumn> columns = extracted.columns(kind);
        begin(sheet, contents.headings(columns));
        int[] row = {1};
        extracted.rows(kind, values -> {
            if (row[0] == Worksheet.MAX_ROWS) {
                throw new TooManyRows();
            }
            for (int at = 0; at < values.length; at++) {
                if (values[at] != null) {
                    cell(sheet, row[0], at, columns.get(at).content(), values[at]);
                }
            }
            made.row();
            if (++row[0] % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        });
        end(sheet, columns.size(), row[0]);
    }

    private static void cell(Worksheet sheet, int row, int column, Content content, Object value) {
        switch (content) {
            // Kept once for the whole book; the others are all different, and keeping them would fill the memory.
            case CODE -> sheet.value(row, column, (String) value);
            case COUNT -> sheet.value(row, column, (Integer) value);
            case HOURS -> sheet.value(row, column, (BigDecimal) value);
            case DAY, MONTH -> {
                sheet.value(row, column, (LocalDate) value);
                sheet.style(row, column).format(content == Content.DAY ? DAY : MONTH).set();
            }
            default -> sheet.inlineString(row, column, (String) value);
        }
    }

    private static void begin(Worksheet sheet, List<String> headings) {
        for (int at = 0; at < headings.size(); at++) {
            sheet.value(0, at, headings.get(at));
            // Told at once: without it every value would be measured.
            sheet.width(at, Math.max(NARROWEST, Math.min(WIDEST, headings.get(at).length() + PADDING)));
        }
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().fillColor(HEADING_FILL).set();
        sheet.freezePane(0, 1);
    }

    private static void end(Worksheet sheet, int columns, int rows) throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, columns - 1);
        sheet.finish();
    }

    private static void list(Workbook book, DatasetContents contents, String name, List<String> headings,
            List<List<String>> lines) throws IOException {
        Worksheet sheet = book.newWorksheet(contents.terms().get(name));
        begin(sheet, headings);
        int row = 1;
        for (List<String> line : lines) {
            for (int at = 0; at < line.size(); at++) {
                sheet.inlineString(row, at, line.get(at));
            }
            row++;
        }
        end(sheet, headings.size(), row);
    }

    private static void about(Worksheet sheet, Map<String, String> about) throws IOException {
        int row = 0;
        for (Map.Entry<String, String> line : about.entrySet()) {
            sheet.inlineString(row, 0, line.getKey());
            sheet.style(row, 0).bold().set();
            sheet.inlineString(row++, 1, line.getValue());
        }
        sheet.width(0, WIDEST);
        sheet.width(1, 2 * WIDEST);
        sheet.finish();
    }
}
