package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/**
 * A spreadsheet in the format of Excel (ECMA-376 part 1, § 12 and 18), written in one go: however many rows there are, they
 * take no memory. Only what the dataset needs is there. Libraries take three times as long for a hundred thousand participants, which
 * {@code dev/benchmark} measures.
 */
final class XlsxBook implements AutoCloseable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** How cells look; the ordinal is the number of the style. */
    enum Style {
        PLAIN, HEADING, DAY, MONTH, BOLD;

        final String attribute = ordinal() == 0 ? "" : " s=\"" + ordinal() + "\"";
    }

    // Formats and fills below 164 and 2 are Excel's own.
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"mm.yyyy\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>"
            + "<name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
            + "<fgColor rgb=\"FFE5ECF4\"/></patternFill></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf/>"
            + "<xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>";

    private final ZipBeside zip;
    private final List<XlsxSheet> sheets = new ArrayList<>();
    // With how a cell that has it ends.
    private final Map<String, String> shared = new LinkedHashMap<>();

    /** @param threads where the stream can be written to */
    XlsxBook(OutputStream out, ThreadFactory threads) {
        zip = new ZipBeside(out, threads);
    }

    /** The next sheet; the one before must be finished. */
    XlsxSheet sheet(String name) throws IOException {
        XlsxSheet sheet = new XlsxSheet(name, zip, shared);
        sheets.add(sheet);
        zip.entry("xl/worksheets/sheet" + sheets.size() + ".xml");
        return sheet;
    }

    /** Writes what holds the sheets together. */
    void finish() throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder filters = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int number = 1; number <= sheets.size(); number++) {
            names.append("<sheet name=\"").append(XlsxSheet.escaped(sheets.get(number - 1).name())).append("\" sheetId=\"")
                    .append(number).append("\" r:id=\"r").append(number).append("\"/>");
            targets.append(relationship("r" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            filters.append(filter(number - 1, sheets.get(number - 1).filter()));
            types.append(type("/xl/worksheets/sheet" + number + ".xml", "worksheet"));
        }
        part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + strings() + "</sst>");
        // Without a view of the book no sheet has one, and LibreOffice knows of filters by their names only.
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><bookViews>"
                + "<workbookView/></bookViews><sheets>" + names + "</sheets>"
                + (filters.isEmpty() ? "" : "<definedNames>" + filters + "</definedNames>") + "</workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(targets + relationship("styles", "styles", "styles.xml")
                + relationship("strings", "sharedStrings", "sharedStrings.xml")));
        part("xl/styles.xml", STYLES);
        part("_rels/.rels", relationships(relationship("book", "officeDocument", "xl/workbook.xml")));
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>" + type("/xl/workbook.xml", "sheet.main")
                + types + type("/xl/styles.xml", "styles") + type("/xl/sharedStrings.xml", "sharedStrings") + "</Types>");
        zip.finish();
    }

    @Override
    public void close() {
        zip.close();
    }

    private static String filter(int sheet, String cells) {
        return cells == null ? "" : "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + sheet + "\" hidden=\"1\">"
                + XlsxSheet.escaped(cells) + "</definedName>";
    }

    private String strings() {
        StringBuilder strings = new StringBuilder();
        shared.keySet().forEach(text -> strings.append("<si><t>").append(XlsxSheet.escaped(text)).append("</t></si>"));
        return strings.toString();
    }

    private void part(String name, String content) throws IOException {
        zip.entry(name);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }
}
