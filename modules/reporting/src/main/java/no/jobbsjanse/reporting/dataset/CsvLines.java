package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.ExtractColumn.Content;

/** Lines of a text file as Norwegian spreadsheets read them, and as PostgreSQL writes them: semicolons, decimal commas. */
final class CsvLines {

    /** Tells Excel that what follows is UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final OutputStream out;

    CsvLines(OutputStream out) {
        this.out = out;
    }

    void begin(List<String> headings) throws IOException {
        out.write(BYTE_ORDER_MARK);
        texts(headings);
    }

    /** A line of words of ours. */
    void texts(List<String> texts) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String text : texts) {
            append(line, text == null ? "" : FormulaGuard.guarded(text));
        }
        end(line);
    }

    /** A line of values. */
    void values(List<ExtractColumn> columns, Object[] values) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < values.length; at++) {
            append(line, values[at] == null ? "" : text(columns.get(at).content(), values[at]));
        }
        end(line);
    }

    private static String text(Content content, Object value) {
        return switch (content) {
            case WRITTEN -> FormulaGuard.guarded((String) value);
            case MONTH -> ((LocalDate) value).toString().substring(0, "2026-09".length());
            case HOURS -> ((BigDecimal) value).toPlainString().replace('.', ',');
            default -> value.toString();
        };
    }

    private static void append(StringBuilder line, String text) {
        boolean quoted = text.chars().anyMatch(one -> one == ';' || one == '"' || one == '\n' || one == '\r');
        line.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text).append(';');
    }

    private void end(StringBuilder line) throws IOException {
        line.setCharAt(line.length() - 1, '\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }
}
