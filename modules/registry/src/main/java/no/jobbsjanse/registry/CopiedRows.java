package no.jobbsjanse.registry;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows as {@code copy … to stdout} hands them over in PostgreSQL's text format, one at a time
 * (<a href="https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2">documentation</a>).
 */
final class CopiedRows implements AutoCloseable {

    private static final String NULL = "\\N";

    private final CopyOut copy;

    CopiedRows(PGConnection connection, String statement) throws SQLException {
        copy = connection.getCopyAPI().copyOut(statement);
    }

    /** The values of the next row, as text; {@code null} after the last. */
    String[] next() throws SQLException {
        byte[] line = copy.readFromCopy();
        return line == null ? null : values(new String(line, StandardCharsets.UTF_8));
    }

    /** @param line with its end */
    static String[] values(String line) {
        List<String> values = new ArrayList<>();
        int begin = 0;
        for (int end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', begin)) {
            values.add(value(line.substring(begin, end)));
            begin = end + 1;
        }
        values.add(value(line.substring(begin, line.length() - 1)));
        return values.toArray(String[]::new);
    }

    private static String value(String text) {
        return text.indexOf('\\') < 0 ? text : text.equals(NULL) ? null : unescaped(text);
    }

    private static String unescaped(String text) {
        StringBuilder value = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            value.append(one == '\\' ? meant(text.charAt(++at)) : one);
        }
        return value.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> escaped;
        };
    }

    /** Whoever has not read to the end wants no more. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
