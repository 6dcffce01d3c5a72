package no.jobbsjanse.dev.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.stack.Stack;

/** What the database has about requests for access and about roles. */
final class AccessRows {

    private AccessRows() {
    }

    /** {@code municipality district name language} of what an address has sent, the oldest first. */
    static List<String> sentBy(Stack stack, String email) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select concat_ws(' ', municipality_number, coalesce(district_number, 'null'), sender_name, language)
                        from access.access_request where sender_email = ? order by created_at""")) {
            query.setString(1, email);
            List<String> sent = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sent.add(row.getString(1));
                }
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }

    /** Somebody has just sent so many. */
    static void insert(Stack stack, String municipality, String name, String email, int times) {
        execute(stack, """
                insert into access.access_request (id, municipality_number, sender_name, sender_email, message, language,
                                                   created_at)
                select uuidv7(), ?, ?, ?, 'Hei! Kan jeg få tilgang?', 'nb', now() from generate_series(1, ?::int)""",
                municipality, name, email, String.valueOf(times));
    }

    /** What an address has sent has gone on to IMDi. */
    static void forward(Stack stack, String email) {
        execute(stack, "update access.access_request set forwarded_at = now() where sender_email = ?", email);
    }

    /** Does something while somebody has no roles. */
    static void withoutRoles(Stack stack, String subject, Runnable act) {
        execute(stack, "update access.assignment set ended_at = now(), ended_by = 'test' where account_subject = ?"
                + " and ended_at is null", subject);
        try {
            act.run();
        } finally {
            execute(stack, "update access.assignment set ended_at = null, ended_by = null where account_subject = ?"
                    + " and ended_by = 'test'", subject);
        }
    }

    /** Somebody has a role in a place for as long as something is done. */
    static void withRole(Stack stack, String subject, String role, String municipality, Runnable act) {
        execute(stack, "insert into access.assignment (id, account_subject, role, municipality_number)"
                + " values (gen_random_uuid(), ?, ?, ?)", subject, role, municipality);
        try {
            act.run();
        } finally {
            execute(stack, "delete from access.assignment where account_subject = ? and role = ?"
                    + " and municipality_number = ? and granted_by is null", subject, role, municipality);
        }
    }

    /** A colleague nobody else is: a new account with a name. */
    static void account(Stack stack, String subject, String name) {
        execute(stack, "insert into access.account (subject, username, name, last_login_at) values (?, ?, ?, now())",
                subject, subject, name);
    }

    /** The number a query answers with. */
    static long count(Stack stack, String query, String value) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement count = connection.prepareStatement(query)) {
            count.setString(1, value);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }

    /** The time of a case of support is over. */
    static void expire(Stack stack, String supporter, String supportCase) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement see = connection.prepareStatement("select set_config('app.supporter', ?, false)");
                PreparedStatement change = connection.prepareStatement(
                        "update access.support_case set expires_at = now() where id = cast(? as uuid)")) {
            see.setString(1, supporter);
            see.execute();
            change.setString(1, supportCase);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses", e);
        }
    }

    static void execute(Stack stack, String statement, String... values) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                change.setString(at + 1, values[at]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses", e);
        }
    }
}
