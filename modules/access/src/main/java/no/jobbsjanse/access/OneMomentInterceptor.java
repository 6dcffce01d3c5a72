package no.jobbsjanse.access;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Tells PostgreSQL before anything else, also before it is told which place may be seen; see {@link OneMoment}. */
@Interceptor
@OneMoment
@Priority(Interceptor.Priority.APPLICATION - 100)
public class OneMomentInterceptor {

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    private DataSource database;

    @AroundInvoke
    Object oneMoment(InvocationContext call) throws Exception {
        beginAtOneMoment();
        return call.proceed();
    }

    private void beginAtOneMoment() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }
}
