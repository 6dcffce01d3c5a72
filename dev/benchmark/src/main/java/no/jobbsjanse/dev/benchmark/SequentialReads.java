package no.jobbsjanse.dev.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import no.jobbsjanse.dev.database.Database;

/** Tables PostgreSQL has read from beginning to end since the counting began: a large one among them lacks an index. */
final class SequentialReads {

    private static final String READ = """
            select schemaname || '.' || relname, coalesce(seq_tup_read, 0) from pg_stat_user_tables
            where schemaname in ('access', 'registry', 'lookup', 'reporting')""";

    private final Database database;
    private final Map<String, Long> before;

    private SequentialReads(Database database) throws SQLException {
        this.database = database;
        before = rowsRead(database);
    }

    static SequentialReads begin(Database database) throws SQLException {
        return new SequentialReads(database);
    }

    void print() throws SQLException, InterruptedException {
        // PostgreSQL's sessions report once a second.
        Thread.sleep(2_000);
        Map<String, Long> read = rowsRead(database);
        read.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
        read.values().removeIf(rows -> rows == 0);
        Benchmark.print("rows read without an index, by table: %s", read);
    }

    private static Map<String, Long> rowsRead(Database database) throws SQLException {
        try (Connection owner = database.owner().getConnection(); Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            Map<String, Long> read = new TreeMap<>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getLong(2));
            }
            return read;
        }
    }
}
