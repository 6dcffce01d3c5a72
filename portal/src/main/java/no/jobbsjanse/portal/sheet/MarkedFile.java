package no.jobbsjanse.portal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives somebody's own file back with words at the end of its lines: a workbook as a workbook, separated values as
 * separated values. Values stay what they are; colours and widths of hers are not kept.
 */
public final class MarkedFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int ALL = Integer.MAX_VALUE;

    private MarkedFile() {
    }

    /**
     * Writes it.
     *
     * @param marks by name of the sheet and line, what is to stand in the columns behind the last one
     */
    public static byte[] write(String fileName, byte[] content, Map<String, Map<Integer, List<String>>> marks) {
        try {
            List<Sheet> sheets = SheetFile.read(fileName, content, ALL);
            return switch (SheetFile.kind(content)) {
                case WORKBOOK -> workbook(sheets, marks);
                case CSV -> csv(sheets.get(0), CsvText.of(content).delimiter(), marks);
                case ZIP_OF_CSV -> zip(sheets, marks);
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] workbook(List<Sheet> sheets, Map<String, Map<Integer, List<String>>> marks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jobbsjanseregisteret", "1.0")) {
            for (Sheet sheet : sheets) {
                Worksheet to = workbook.newWorksheet(sheet.name());
                int width = width(sheet);
                Map<Integer, List<String>> hers = marks.getOrDefault(sheet.name(), Map.of());
                for (SheetRow row : sheet.rows()) {
                    for (int column = 0; column < row.cells().size(); column++) {
                        put(to, row.line() - 1, column, row.cells().get(column));
                    }
                    List<String> words = hers.getOrDefault(row.line(), List.of());
                    for (int word = 0; word < words.size(); word++) {
                        to.value(row.line() - 1, width + word, words.get(word));
                        to.style(row.line() - 1, width + word).bold().wrapText(true).set();
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int line, int column, Cell cell) {
        if (cell.day() != null) {
            sheet.value(line, column, cell.day());
            sheet.style(line, column).format("dd.mm.yyyy").set();
        } else if (cell.number() != null) {
            sheet.value(line, column, cell.number());
            if (cell.percent()) {
                sheet.style(line, column).format("0%").set();
            }
        } else if (!cell.text().isEmpty()) {
            sheet.value(line, column, cell.text());
        }
    }

    private static byte[] zip(List<Sheet> sheets, Map<String, Map<Integer, List<String>>> marks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Sheet sheet : sheets) {
                zip.putNextEntry(new ZipEntry(sheet.name() + ".csv"));
                zip.write(csv(sheet, ';', marks));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] csv(Sheet sheet, char delimiter, Map<String, Map<Integer, List<String>>> marks) {
        int width = width(sheet);
        Map<Integer, List<String>> hers = marks.getOrDefault(sheet.name(), Map.of());
        String separator = String.valueOf(delimiter);
        return (BYTE_ORDER_MARK + sheet.rows().stream().map(row -> Stream.concat(
                Stream.iterate(0, column -> column + 1).limit(width).map(column -> row.cell(column).text()),
                hers.getOrDefault(row.line(), List.of()).stream()).map(text -> quoted(text, separator))
                .collect(Collectors.joining(separator))).collect(Collectors.joining("\r\n", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text, String separator) {
        return text.contains(separator) || text.matches("(?s).*[\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static int width(Sheet sheet) {
        return sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
