package no.jobbsjanse.dev.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import no.jobbsjanse.dev.stack.Stack;

/** Who is in the database, for those who must not find her in the portal. */
final class Participants {

    private static final String OF_A_MUNICIPALITY = """
            select participation.id::text
            from set_config('app.municipality', ?, false), registry.participation limit 1""";

    private Participants() {
    }

    /** The technical key of a participation there. */
    static String anybody(Stack stack, String municipality) {
        try (Connection connection = stack.database().owner().getConnection();
                PreparedStatement query = connection.prepareStatement(OF_A_MUNICIPALITY)) {
            query.setString(1, municipality);
            try (ResultSet answer = query.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell", e);
        }
    }
}
