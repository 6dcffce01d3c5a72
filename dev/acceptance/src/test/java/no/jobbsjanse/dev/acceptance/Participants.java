package no.jobbsjanse.dev.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import no.jobbsjanse.dev.stack.Stack;

/** Who is in the database, for those who must not find her in the portal. */
final class Participants {

    /** Ends a statement on people: she whose participation is meant. */
    static final String OF_HER = " where id = (select person_id from registry.participation where id = ?::uuid)";

    private Participants() {
    }

    /** Changes rows there as another node of the register would, of which this one learns by itself or not at all. */
    static void change(Stack stack, String municipality, String statement, String participation) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            see(connection, municipality);
            change.setString(1, participation);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses", e);
        }
    }

    /** The technical key of a participation there, of somebody whom whoever sees participants may know all of. */
    static String anybody(Stack stack, String municipality) {
        return one(stack, municipality, "");
    }

    /** The same of somebody who is discharged. */
    static String discharged(Stack stack, String municipality) {
        return one(stack, municipality, " and p.discharged_at is not null");
    }

    private static String one(Stack stack, String municipality, String further) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement query = connection.prepareStatement("select p.id::text from registry.participation p"
                        + " join registry.person s on s.id = p.person_id"
                        + " where s.name_state not in ('PROTECTED', 'REFUSED')" + further + " limit 1")) {
            see(connection, municipality);
            try (ResultSet answer = query.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }

    /** Given and family names there that everybody may see who sees participants. */
    static Set<String> names(Stack stack, String municipality) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement query = connection.prepareStatement("select given_name || ' ' || family_name"
                        + " from registry.person where given_name is not null and family_name is not null")) {
            see(connection, municipality);
            try (ResultSet names = query.executeQuery()) {
                Set<String> all = new TreeSet<>();
                while (names.next()) {
                    all.add(names.getString(1));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }

    private static void see(Connection connection, String municipality) throws SQLException {
        try (PreparedStatement place = connection.prepareStatement("select set_config('app.municipality', ?, false)")) {
            place.setString(1, municipality);
            place.execute();
        }
    }
}
