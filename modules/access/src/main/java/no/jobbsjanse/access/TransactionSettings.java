package no.jobbsjanse.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What PostgreSQL is told of a transaction before its rows are read; good until its end. */
@ApplicationScoped
class TransactionSettings {

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    /**
     * Tells it, in the transaction that is going on.
     *
     * @throws PersistenceException if the database does not take it. Not the checked exception: it would come out of
     *     methods that do not declare it, past all who catch what may come out of them.
     */
    void tell(String statement, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException refused) {
            throw new PersistenceException("The database could not be told of the transaction", refused);
        }
    }
}
