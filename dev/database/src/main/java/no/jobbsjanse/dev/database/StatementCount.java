package no.jobbsjanse.dev.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the portal has asked PostgreSQL since the counting began, as PostgreSQL's own extension has counted it. */
public final class StatementCount {

    // Transactions, the pool's test of a connection and what modules do by themselves belong to no page. The
    // transactions of lookup say so by one setting, and PostgreSQL shows its name or $2, as it happens. The driver asks
    // once for a type it meets on a connection that is new, whoever happens to be given it.
    private static final String SENT = """
            select calls, query from pg_stat_statements
            where userid = 'jobbsjansen_app'::regrole and toplevel and query !~* '^(begin|commit|rollback|select \\$1$)'
              and query not like '%pg_catalog.pg_type%'
              and query not like '%lookup.%' and query !~ 'access\\.(task|mail|invitation|access_request)'
              and query !~* '(warned_at|municipality_change|valid_to <|move_to_successor|api_answer|leased_until|content_sealed|retention_run|made_at <)'
              and query not like '%forget_old_questions%'
              and query !~* '(from reporting.reporting_year order|from access.municipality where .*for update)'
              and query !~ '^select set_config\\([^()]*\\)$' order by query""";

    private static final String MEAN = """
            select sum(total_exec_time) / sum(calls) from pg_stat_statements
            where userid = ?::regrole and query like '%' || ? || '%'""";

    private final DataSource superuser;

    private StatementCount(DataSource superuser) {
        this.superuser = superuser;
    }

    static StatementCount begin(DataSource superuser) {
        try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            return new StatementCount(superuser);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not count statements", e);
        }
    }

    /** The mean milliseconds in PostgreSQL of the statements of a role that say something, in whatever transaction. */
    public double mean(String role, String saying) {
        try (Connection connection = superuser.getConnection(); PreparedStatement query = connection.prepareStatement(MEAN)) {
            query.setString(1, role);
            query.setString(2, saying);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell what it has counted", e);
        }
    }

    /** Every statement, as often as it was sent, with {@code $1} for values. */
    public List<String> sent() {
        try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SENT)) {
            List<String> sent = new ArrayList<>();
            while (rows.next()) {
                for (long call = 0; call < rows.getLong(1); call++) {
                    sent.add(rows.getString(2));
                }
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell what it has counted", e);
        }
    }
}
