package no.jobbsjanse.dev.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.jobbsjanse.dev.stack.Stack;

/** The pieces of files that are being made, which PostgreSQL for a time keeps waiting, or has no room for. */
final class Pieces implements AutoCloseable {

    private static final int LOCK = 4711;

    private final Connection owner;

    private Pieces(Stack stack, String instead) {
        try {
            owner = stack.database().owner().getConnection();
            act("create function reporting.instead() returns trigger language plpgsql as $$ begin " + instead
                    + "; return new; end $$", "create trigger instead before insert on reporting.download_chunk"
                    + " for each row execute function reporting.instead()", "select pg_advisory_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever adds a piece waits, until this is closed. */
    static Pieces heldUp(Stack stack) {
        return new Pieces(stack, "perform pg_advisory_xact_lock(" + LOCK + ")");
    }

    /** Whoever adds a piece is told that the disk is full. */
    static Pieces withoutRoom(Stack stack) {
        return new Pieces(stack, "raise exception 'No space left on device' using errcode = 'disk_full'");
    }

    /** Nobody who has begun a file is waited for any longer. */
    static void letLeasesRunOut(Stack stack) {
        try (Connection owner = stack.database().owner().getConnection(); Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.task', 'downloads', false)");
            statement.execute("update reporting.download set leased_until = now() where state = 'MAKING'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        return count("select count(*) from pg_locks where locktype = 'advisory' and objid = " + LOCK + " and not granted") > 0;
    }

    /** How many orders stand there. */
    long orders(String state) {
        return count("select count(*) from reporting.download where state = '" + state + "'");
    }

    /** How many pieces there are of files that will never be. */
    long ofAborted() {
        return count("select count(*) from reporting.download_chunk join reporting.download on id = download_id"
                + " where state = 'ABORTED'");
    }

    private long count(String query) {
        try (Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.task', 'downloads', false)");
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
            act("select pg_advisory_unlock(" + LOCK + ")", "drop trigger instead on reporting.download_chunk",
                    "drop function reporting.instead()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
