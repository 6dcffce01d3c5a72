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

    private static final int ROWS_AT_ONCE = 500;

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
        try (Connection connection = database.getConnection()) {
            PGConnection driver = connection.unwrap(PGConnection.class);
            reading.read(new Extracted(connection, statements.apply(driver::escapeLiteral), vault));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static long count(DataSource database, Function<ExtractSql.Literal, ExtractSql> statements) {
        long[] count = new long[1];
        try {
            read(database, statements, null, extracted -> count[0] = extracted.count(Kind.PARTICIPATION));
        } catch (IOException nothingIsWritten) {
            throw new UncheckedIOException(nothingIsWritten);
        }
        return count[0];
    }

    /** The columns of participations or of a kind of row. */
    public List<ExtractColumn> columns(Kind kind) {
        return sql.columns(kind);
    }

    /** How many there are. */
    public long count(Kind kind) {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(sql.count(kind))) {
            count.next();
            return count.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Reads them one after the other. */
    public void rows(Kind kind, Rows rows) throws IOException {
        List<ExtractColumn> columns = columns(kind);
        int sealed = sql.isSealed(kind) ? columns.indexOf(columns.stream()
                .filter(column -> column.key().equals(DataDictionary.NATIONAL_ID.key())).findFirst().orElseThrow()) : -1;
        try (Statement statement = connection.createStatement()) {
            // Read as they are wanted; without it the driver takes them all.
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery(sql.select(kind))) {
                while (found.next()) {
                    Object[] values = values(found, columns);
                    if (sealed >= 0) {
                        values[sealed] = number(found, columns.size());
                    }
                    rows.row(values);
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Object[] values(ResultSet row, List<ExtractColumn> columns) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = switch (columns.get(at).content()) {
                case DAY, MONTH -> row.getObject(at + 1, LocalDate.class);
                case COUNT -> row.getObject(at + 1, Integer.class);
                case HOURS -> row.getObject(at + 1, BigDecimal.class);
                default -> row.getString(at + 1);
            };
        }
        return values;
    }

    private String number(ResultSet row, int columns) throws SQLException {
        byte[] sealed = row.getBytes(columns + 2);
        return sealed == null ? null : vault.open(sealed, row.getObject(columns + 1, UUID.class)).digits();
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
