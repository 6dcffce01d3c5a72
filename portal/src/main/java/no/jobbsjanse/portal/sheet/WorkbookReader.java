package no.jobbsjanse.portal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads a workbook row by row. Of formulas the values that the spreadsheet has computed are read. */
final class WorkbookReader {

    private static final int MOST_COLUMNS = 300;

    private WorkbookReader() {
    }

    static List<Sheet> read(byte[] content, int mostRows) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content),
                new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(new Sheet(sheet.getName(), rows(sheet, mostRows)));
            }
            return sheets;
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException
                | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
            // The library tells of what it does not understand in all these ways.
            throw new BrokenRule("import.unreadable");
        }
    }

    private static List<SheetRow> rows(org.dhatim.fastexcel.reader.Sheet sheet, int mostRows) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext();) {
                SheetRow row = row(each.next());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > mostRows) {
                    throw new BrokenRule("import.tooManyLines", mostRows);
                }
            }
        }
        return rows;
    }

    private static SheetRow row(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookReader::cell).orElse(Cell.EMPTY));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return Cell.text(cell.asString());
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell, cell.asNumber());
        }
        String raw = cell.getRawValue();
        return Cell.text(raw == null ? "" : raw);
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        LocalDate day = isDate(format, cell.getDataFormatId()) ? day(cell) : null;
        return new Cell(day != null ? day.toString() : number.stripTrailingZeros().toPlainString(), number, day,
                format.contains("%"));
    }

    private static boolean isDate(String format, Integer id) {
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return id != null && (id >= 14 && id <= 17 || id == 22) || letters.matches(".*[dy].*");
    }

    private static LocalDate day(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            return cell.asDate().toLocalDate();
        } catch (DateTimeException | ExcelReaderException | ArithmeticException noDay) {
            return null;
        }
    }
}
