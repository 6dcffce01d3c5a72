package no.jobbsjanse.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;

/** People who have taken part, as rows: what is counted does not depend on how they were registered. */
@ApplicationScoped
public class TestParticipants {

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    static Mandate caseworker(String municipality) {
        return new Mandate(new Actor("kari", "Kari Bakken"), Scope.of(municipality), Set.of(Permission.VIEW_PARTICIPANTS));
    }

    static Mandate reader() {
        return new Mandate(new Actor("imdi", "Ingrid Moe"), null, Set.of(Permission.VIEW_STATISTICS));
    }

    /** Some who took part from one day to another, and ended for a reason. */
    @Transactional
    public void took(int number, String municipality, String project, LocalDate started, LocalDate ended, String reason,
            String subreason) {
        execute(municipality, "insert into registry.project (id, municipality_number, name, created_at) values ('" + project
                + "', '" + municipality + "', '" + project + "', now()) on conflict do nothing");
        for (int i = 0; i < number; i++) {
            String person = UUID.randomUUID().toString();
            execute(municipality, "insert into registry.person (id, municipality_number, name_state) values ('" + person
                    + "', '" + municipality + "', 'WAITING')");
            execute(municipality, "insert into registry.participation (id, person_id, municipality_number, started_on,"
                    + " ended_on, financing, exit_reason, exit_subreason, project_id, version, created_at, created_by,"
                    + " changed_at) values ('" + UUID.randomUUID() + "', '" + person + "', '" + municipality + "', date '"
                    + started + "', date '" + ended + "', 'ORDINAER', '" + reason + "', '" + subreason + "', '" + project
                    + "', 1, now(), 'kari', now())");
        }
    }

    private void execute(String municipality, String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.municipality', '" + municipality + "', true)");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
