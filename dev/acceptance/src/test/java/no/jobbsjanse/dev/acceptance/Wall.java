package no.jobbsjanse.dev.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The row-level security of one table, as PostgreSQL's catalogue knows it.
 *
 * @param table with its schema
 * @param columns that can be written
 * @param anyRow one that is there, as JSON; {@code null} if the table is empty
 */
record Wall(String table, String columns, String anyRow) {

    private static final String ALL = """
            select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and a.attidentity <> 'a'
            where c.relrowsecurity and c.relkind in ('r', 'p') and n.nspname in ('access', 'registry', 'lookup', 'reporting')
            group by c.oid order by 1""";
    /** PostgreSQL's code for a privilege that is not there, and for a row that a policy does not let in. */
    private static final String REFUSED = "42501";
    /** The wall has let it through, and something else has stopped it. */
    private static final String AGAINST_A_CONSTRAINT = "23";

    /** Every table that has one. */
    static List<Wall> all(Connection superuser) throws SQLException {
        List<Wall> walls = new ArrayList<>();
        try (Statement statement = superuser.createStatement(); ResultSet tables = statement.executeQuery(ALL)) {
            while (tables.next()) {
                walls.add(new Wall(tables.getString(1), tables.getString(2), anyRow(superuser, tables.getString(1))));
            }
        }
        return walls;
    }

    private static String anyRow(Connection superuser, String table) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select to_json(one) from " + table + " one limit 1")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** What gets through it in this transaction; nothing, if it holds. */
    List<String> holes(Connection application) throws SQLException {
        List<String> holes = new ArrayList<>();
        tryOut(application, "select * from " + table + " limit 1", holes);
        tryOut(application, "select from " + table + " having count(*) > 0", holes);
        for (String column : columns.split(", ")) {
            tryOut(application, "update " + table + " set " + column + " = " + column + " where true", holes);
        }
        tryOut(application, "delete from " + table, holes);
        if (anyRow == null) {
            return holes;
        }
        tryOut(application, "insert into " + table + " (" + columns + ") select " + columns + " from json_populate_record(null::"
                + table + ", ?::json)", holes);
        return holes;
    }

    private void tryOut(Connection application, String statement, List<String> holes) throws SQLException {
        Savepoint before = application.setSavepoint();
        try (PreparedStatement attempt = application.prepareStatement(statement)) {
            if (statement.contains("?")) {
                attempt.setString(1, anyRow);
            }
            boolean rows = attempt.execute();
            if (rows ? attempt.getResultSet().next() : attempt.getUpdateCount() > 0) {
                holes.add(statement);
            }
        } catch (SQLException refused) {
            if (refused.getSQLState().startsWith(AGAINST_A_CONSTRAINT)) {
                holes.add(statement);
            } else if (!REFUSED.equals(refused.getSQLState())) {
                throw new SQLException(statement, refused);
            }
        } finally {
            application.rollback(before);
        }
    }
}
