package no.jobbsjanse.dev.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The same sheets by Apache POI's SXSSF, the usual way to write long ones. */
final class PoiSheets {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int ROWS_AT_ONCE = 500;

    private final Path file;
    private long rows;

    PoiSheets(Path file) {
        this.file = file;
    }

    /** Gives a connection that sees the rows. */
    interface Source {

        Connection connect() throws SQLException;
    }

    /** Seconds from the first statement to the last byte. */
    double write(Map<String, String> queries, Source source) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (Connection connection = source.connect(); SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            for (Map.Entry<String, String> query : queries.entrySet()) {
                write(connection, query.getValue(), book.createSheet(query.getKey()), day);
            }
            book.write(out);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void write(Connection connection, String query, Sheet sheet, CellStyle day) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery(query)) {
                int columns = found.getMetaData().getColumnCount();
                for (int at = 0; found.next(); at++) {
                    Row row = sheet.createRow(at);
                    for (int column = 1; column <= columns; column++) {
                        write(row, column - 1, found.getObject(column), day);
                    }
                    rows++;
                }
            }
        }
    }

    private static void write(Row row, int column, Object value, CellStyle day) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof java.sql.Date date) {
            cell.setCellValue(date.toLocalDate());
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    long rows() {
        return rows;
    }
}
