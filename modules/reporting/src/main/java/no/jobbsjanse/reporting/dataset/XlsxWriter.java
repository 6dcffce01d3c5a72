package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import no.jobbsjanse.registry.Extracted;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.ExtractColumn.Content;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.reporting.dataset.XlsxBook.Style;

/**
 * A spreadsheet with a sheet per entity. Days are days, counts are counts, and everything else is text: a code or number keeps
 * its first 0, and nothing can be a formula.
 */
final class XlsxWriter implements DatasetWriter {

    private static final int WIDEST = 40;
    private static final int NARROWEST = 12;
    private static final int PADDING = 4;

    private final ThreadFactory threads;

    XlsxWriter(ThreadFactory threads) {
        this.threads = threads;
    }

    @Override
    public void write(Extracted extracted, DatasetContents contents, OutputStream out, Made made) throws IOException {
        try (XlsxBook book = new XlsxBook(out, threads)) {
            for (Kind kind : Kind.values()) {
                rows(book.sheet(contents.sheets().get(kind)), extracted, kind, contents, made);
            }
            list(book, contents, "sheet.codebook", contents.codeHeadings(), contents.codes().stream()
                    .map(code -> List.of(code.list(), code.code(), code.label())).toList());
            list(book, contents, "sheet.fields", contents.fieldHeadings(), contents.fields(extracted));
            about(book.sheet(contents.terms().get("sheet.about")), contents.about());
            book.finish();
        }
    }

    private static void rows(XlsxSheet sheet, Extracted extracted, Kind kind, DatasetContents contents, Made made)
            throws IOException {
        List<ExtractColumn> columns = extracted.columns(kind);
        begin(sheet, contents.headings(columns));
        extracted.rows(kind, values -> {
            sheet.beginRow();
            for (int at = 0; at < values.length; at++) {
                if (values[at] == null) {
                    sheet.nothing();
                } else {
                    cell(sheet, columns.get(at).content(), values[at]);
                }
            }
            sheet.endRow();
            made.row();
        });
        sheet.finish(true);
    }

    private static void cell(XlsxSheet sheet, Content content, Object value) {
        switch (content) {
            case CODE -> sheet.word((String) value);
            case COUNT -> sheet.count((Integer) value);
            case HOURS -> sheet.decimal((BigDecimal) value);
            case DAY -> sheet.day((LocalDate) value, Style.DAY);
            case MONTH -> sheet.day((LocalDate) value, Style.MONTH);
            default -> sheet.text((String) value, Style.PLAIN);
        }
    }

    private static void begin(XlsxSheet sheet, List<String> headings) throws IOException {
        sheet.begin(headings.stream().map(heading -> Math.max(NARROWEST, Math.min(WIDEST, heading.length() + PADDING)))
                .toList(), true);
        sheet.beginRow();
        headings.forEach(heading -> sheet.text(heading, Style.HEADING));
        sheet.endRow();
    }

    private static void list(XlsxBook book, DatasetContents contents, String name, List<String> headings,
            List<List<String>> lines) throws IOException {
        XlsxSheet sheet = book.sheet(contents.terms().get(name));
        begin(sheet, headings);
        for (List<String> line : lines) {
            sheet.beginRow();
            for (String text : line) {
                if (text == null) {
                    sheet.nothing();
                } else {
                    sheet.text(text, Style.PLAIN);
                }
            }
            sheet.endRow();
        }
        sheet.finish(true);
    }

    private static void about(XlsxSheet sheet, Map<String, String> about) throws IOException {
        sheet.begin(List.of(WIDEST, 2 * WIDEST), false);
        for (Map.Entry<String, String> line : about.entrySet()) {
            sheet.beginRow();
            sheet.text(line.getKey(), Style.BOLD);
            sheet.text(line.getValue(), Style.PLAIN);
            sheet.endRow();
        }
        sheet.finish(false);
    }
}
