package no.jobbsjanse.dev.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks as people fill them in and get them back. */
final class Workbooks {

    private Workbooks() {
    }

    /** One sheet; texts, or days. */
    static byte[] of(String sheet, List<List<?>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet to = workbook.newWorksheet(sheet);
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    if (rows.get(line).get(column) instanceof LocalDate day) {
                        to.value(line, column, day);
                        to.style(line, column).format("dd.mm.yyyy").set();
                    } else {
                        to.value(line, column, (String) rows.get(line).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What stands in the first sheet of a workbook, as it is seen. */
    static List<List<String>> read(Path file) {
        try (InputStream bytes = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
            return workbook.getFirstSheet().read().stream().map(Workbooks::texts).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
