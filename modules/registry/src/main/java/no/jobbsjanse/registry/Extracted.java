package no.jobbsjanse.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Participations and their rows as they are at one moment, read one after the other: however many there are, they take no
 * more memory. Only for as long as the {@link Reading} lasts.
 */
public final class Extracted {

    private final Connection connection;
    private final ExtractSql sql;
    private final NumberVault vault;

    private Extracted(Connection connection, ExtractSql sql, NumberVault vault) {
        this.connection = connection;
        this.sql = sql;
        this.vault = vault;
    }

    /** Does something with what is extracted. */
    public interface Reading {

        /** @throws IOException if it cannot be written where it is to go; ends the extract */
        void read(Extracted extracted) throws IOException;
    }

    /** Takes rows. */
    public interface Rows {

        /** @param values in the order of the columns, of the types that {@link ExtractColumn.Content} tells */
        void row(Object[] values) throws IOException;
    }

    static void read(DataSource database, Function<ExtractSql.Literal, ExtractSql> statements, NumberVault vault,
            Reading reading) throws IOException {
        connected(database, statements, vault, extracted -> {
            extracted.sortInMemory();
            reading.read(extracted);
        });
    }

    private static void connected(DataSource database, Function<ExtractSql.Literal, ExtractSql> statements, NumberVault vault,
            Reading reading) throws IOException {
        try (Connection connection = database.getConnection()) {
            PGConnection driver = connection.unwrap(PGConnection.class);
            reading.read(new Extracted(connection, statements.apply(driver::escapeLiteral), vault));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** In this transaction; else everybody of the country is sorted on the disk. */
    private void sortInMemory() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static long count(DataSource database, Function<ExtractSql.Literal, ExtractSql> statements) {
        long[] count = new long[1];
        try {
            connected(database, statements, null, extracted -> count[0] = extracted.count());
        } catch (IOException nothingIsWritten) {
            throw new UncheckedIOException(nothingIsWritten);
        }
        return count[0];
    }

    private long count() {
        try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery(sql.count())) {
            count.next();
            return count.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The columns of participations or of a kind of row. */
    public List<ExtractColumn> columns(Kind kind) {
        return sql.columns(kind);
    }

    /**
     * How much there is to read.
     *
     * @param participations how many exactly
     * @param rows about how many rows in all, participations included, for whoever waits
     */
    public record Size(long participations, long rows) {
    }

    /** How much there is to read. */
    public Size size() {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql.size())) {
            found.next();
            return new Size(found.getLong(1), found.getLong(2));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Reads them one after the other. */
    public void rows(Kind kind, Rows rows) throws IOException {
        List<ExtractColumn> columns = columns(kind);
        int sealed = sql.isSealed(kind) ? columns.indexOf(columns.stream()
                .filter(column -> column.key().equals(DataDictionary.NATIONAL_ID.key())).findFirst().orElseThrow()) : -1;
        // PostgreSQL goes on while we write, and on all its processors: with a cursor it would do neither.
        try (CopiedRows found = new CopiedRows(connection.unwrap(PGConnection.class), sql.rows(kind))) {
            for (String[] row = found.next(); row != null; row = found.next()) {
                Object[] values = values(row, columns);
                if (sealed >= 0) {
                    values[sealed] = number(row[columns.size()], row[columns.size() + 1]);
                }
                rows.row(values);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Object[] values(String[] row, List<ExtractColumn> columns) {
        Object[] values = new Object[columns.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = row[at] == null ? null : switch (columns.get(at).content()) {
                case DAY, MONTH -> day(row[at]);
                case COUNT -> Integer.valueOf(row[at]);
                case HOURS -> new BigDecimal(row[at]);
                default -> row[at];
            };
        }
        return values;
    }

    // As PostgreSQL writes it, 2026-09-01. LocalDate.parse looks for every way to write one.
    private static LocalDate day(String text) {
        return LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10),
                Integer.parseInt(text, 8, 10, 10));
    }

    private String number(String id, String sealed) {
        return sealed == null ? null : vault.open(HexFormat.of().parseHex(sealed, "\\x".length(), sealed.length()),
                UUID.fromString(id)).digits();
    }

    /** Whether {@link #copy} can write them: numbers are opened by us, not by PostgreSQL. */
    public boolean isCopied(Kind kind) {
        return !sql.isSealed(kind);
    }

    /**
     * Writes them as PostgreSQL does, in UTF-8, separated by semicolons, without a header: much faster than row by row. Decimal
     * commas; days as {@code 2026-09-01}, months as {@code 2026-09}; what a spreadsheet would take for a formula begins with
     * an apostrophe.
     *
     * @return how many
     */
    public long copy(Kind kind, OutputStream to) throws IOException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql.copy(kind), to);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
