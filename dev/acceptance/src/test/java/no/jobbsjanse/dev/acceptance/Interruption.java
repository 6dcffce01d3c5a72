package no.jobbsjanse.dev.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.jobbsjanse.dev.stack.Stack;

/** Something that happens in PostgreSQL before certain rows are written, until this is closed. */
final class Interruption implements AutoCloseable {

    private static final int LOCK = 4711;
    /** Whoever writes them waits, until this is closed. */
    static final String WAIT = "perform pg_advisory_xact_lock(" + LOCK + ")";

    private final Connection owner;
    private final String table;
    private final String function;
    private final String task;

    /**
     * @param event as a trigger names it
     * @param when which rows, as a trigger says it; may be empty
     * @param task as whom the table is read
     */
    Interruption(Stack stack, String table, String event, String when, String instead, String task) {
        this.table = table;
        this.task = task;
        function = table.substring(0, table.indexOf('.')) + ".instead()";
        try {
            owner = stack.database().owner().getConnection();
            act("create function " + function + " returns trigger language plpgsql as $$ begin " + instead
                    + "; return new; end $$", "create trigger instead before " + event + " on " + table
                    + " for each row " + when + " execute function " + function, "select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something is changed by the owner of the tables, who acts in a task. */
    static void change(Stack stack, String task, String statement) {
        try (Connection owner = stack.database().owner().getConnection(); Statement change = owner.createStatement()) {
            change.execute("select set_config('app.task', '" + task + "', false)");
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        return count("select count(*) from pg_locks where locktype = 'advisory' and objid = " + LOCK + " and not granted") > 0;
    }

    long count(String query) {
        try (Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.task', '" + task + "', false)");
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void act(String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void close() {
        try (owner) {
            act("select pg_advisory_unlock(" + LOCK + ")", "drop trigger instead on " + table, "drop function " + function);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
