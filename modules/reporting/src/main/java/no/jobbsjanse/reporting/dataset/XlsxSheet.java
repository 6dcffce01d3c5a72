package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.jobbsjanse.reporting.dataset.XlsxBook.Style;

/**
 * A sheet of an {@link XlsxBook}: rows with their cells from left to right. Text is text, whatever it looks like. Rows and
 * cells do not tell where they are, as ECMA-376 part 1, § 18.3.1.4 and 18.3.1.73 allow: each stands after the one before it.
 */
final class XlsxSheet {

    /** No sheet has more. */
    static final int MOST_ROWS = 1_048_576;

    private static final int BUFFER = 64 * 1024;
    private static final int LETTERS = 26;
    private static final String NUMBER = "><v>";
    private static final String END = "</v></c>";
    private static final long DAY_0 = LocalDate.of(1899, 12, 30).toEpochDay();
    // What XML has no place for; somebody may have pasted it.
    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private final String name;
    private final ZipBeside zip;
    private final Map<String, String> shared;
    private final StringBuilder xml = new StringBuilder(2 * BUFFER);
    private int rows;
    private int column;
    // Empty cells since the last that is not; behind the last of a row they are not written.
    private int empty;
    private int mostColumns;
    private String filter;

    XlsxSheet(String name, ZipBeside zip, Map<String, String> shared) {
        this.name = name;
        this.zip = zip;
        this.shared = shared;
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    }

    /**
     * Before the first row: how wide the columns are, in characters.
     *
     * @param headed whether the first row stays in sight
     */
    void begin(List<Integer> widths, boolean headed) {
        if (headed) {
            xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                    + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }
        xml.append(widths.isEmpty() ? "" : "<cols>");
        for (int at = 1; at <= widths.size(); at++) {
            xml.append("<col min=\"").append(at).append("\" max=\"").append(at).append("\" width=\"")
                    .append(widths.get(at - 1)).append("\" customWidth=\"1\"/>");
        }
        xml.append(widths.isEmpty() ? "" : "</cols>").append("<sheetData>");
    }

    /** @throws TooManyRows if the sheet is full */
    void beginRow() throws TooManyRows {
        if (rows == MOST_ROWS) {
            throw new TooManyRows();
        }
        rows++;
        column = 0;
        empty = 0;
        xml.append("<row>");
    }

    void endRow() throws IOException {
        xml.append("</row>");
        mostColumns = Math.max(mostColumns, column);
        // Deflating each row by itself would cost more than the rows.
        if (xml.length() >= BUFFER) {
            flush();
        }
    }

    /** An empty cell. */
    void nothing() {
        column++;
        empty++;
    }

    void text(String text, Style style) {
        // Spaces at the ends are kept only when that is said, and so are the ends of lines.
        begin(style, text.strip().length() == text.length() && text.indexOf('\n') < 0 ? " t=\"inlineStr\"><is><t>"
                : " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.append(escaped(text)).append("</t></is></c>");
    }

    /** A text that is met again and again: it is kept once for the whole book. */
    void word(String word) {
        begin(Style.PLAIN, " t=\"s\"><v>");
        xml.append(shared.computeIfAbsent(word, another -> shared.size() + END));
    }

    void count(int count) {
        begin(Style.PLAIN, NUMBER);
        xml.append(count).append(END);
    }

    void decimal(BigDecimal decimal) {
        begin(Style.PLAIN, NUMBER);
        xml.append(decimal.toPlainString()).append(END);
    }

    void day(LocalDate day, Style style) {
        begin(style, NUMBER);
        xml.append(day.toEpochDay() - DAY_0).append(END);
    }

    private void begin(Style style, String rest) {
        column++;
        for (; empty > 0; empty--) {
            xml.append("<c/>");
        }
        xml.append("<c").append(style.attribute).append(rest);
    }

    /** A, B … Z, AA, AB … */
    static String letters(int column) {
        return (column < LETTERS ? "" : letters(column / LETTERS - 1)) + (char) ('A' + column % LETTERS);
    }

    static String escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one < ' ' || one == '<' || one == '>' || one == '&' || one == '"' || one > '\ufffd') {
                return IMPOSSIBLE.matcher(text).replaceAll("").replace("&", "&amp;").replace("<", "&lt;")
                        .replace(">", "&gt;").replace("\"", "&quot;");
            }
        }
        return text;
    }

    /** @param filtered whether each column can be filtered by what is in it */
    void finish(boolean filtered) throws IOException {
        xml.append("</sheetData>");
        if (filtered) {
            String last = letters(mostColumns - 1);
            xml.append("<autoFilter ref=\"A1:").append(last).append(rows).append("\"/>");
            filter = "'" + name.replace("'", "''") + "'!$A$1:$" + last + "$" + rows;
        }
        xml.append("</worksheet>");
        flush();
    }

    String name() {
        return name;
    }

    /** The cells that can be filtered, as the book calls them; {@code null} for none. */
    String filter() {
        return filter;
    }

    private void flush() throws IOException {
        zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }
}
