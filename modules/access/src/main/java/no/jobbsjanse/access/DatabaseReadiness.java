package no.jobbsjanse.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready for users only while the database answers. Keycloak and Folkeregisteret do not count: without them those who
 * are logged in go on working.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS_OF_PATIENCE = 1;
    /** SQLSTATE: no connection, no room, shutting down. */
    private static final String AWAY = "(08|53|57).*";
    private static final int CAUSES = 20;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    private DataSource database;

    /** Whether something failed because the database is away, or has no more room: it may do the same again later. */
    public static boolean isReasonFor(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(CAUSES)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (sql.getSQLState() == null || sql.getSQLState().matches(AWAY)));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_OF_PATIENCE);
        } catch (SQLException down) {
            return false;
        }
    }
}
