package no.jobbsjanse.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;

/** What the tests inside the container share: mandates, participants, and a look at the bare rows. */
@ApplicationScoped
public class TestRegister {

    static final NationalIdRules RULES = NationalIdRules.accepting("TENOR");

    private final List<UUID> numbersEntered = new CopyOnWriteArrayList<>();
    private List<String> untouched;
    private Scope scope;

    @Inject
    Registration registration;

    @Inject
    Participations participations;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    static Mandate mandate(Scope scope) {
        return new Mandate(new Actor("kari", "Kari Bakken"), scope,
                Set.of(Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS));
    }

    Map<String, String> values(String number) {
        return Map.of("nationalId", number, "startedOn", "2026-01-05", "municipality",
                scope.municipality(), "financing", "ORDINAER");
    }

    static NameAnswer.Found found(NationalId number, NameAnswer.Protection protection) {
        return new NameAnswer.Found(number, new PersonName("RASK", null, "SJØSTJERNE"), LocalDate.of(1990, 1, 1),
                Gender.WOMAN, protection, "bosatt");
    }

    Registration.Registered registered(String number) {
        return (Registration.Registered) registration.register(here(), UUID.randomUUID(), values(number));
    }

    UUID person(Registration.Registered registered) {
        return participations.person(here(), registered.id()).orElseThrow().id();
    }

    FieldSave save(Registration.Registered registered, String field, String value) {
        return new FieldSave(UUID.randomUUID(), registered.id(), field, value, registered.version());
    }

    void remember(@Observes NumberEntered event) {
        numbersEntered.add(event.person());
    }

    List<UUID> numbersEntered() {
        return numbersEntered;
    }

    @Transactional
    public List<String> storedNames() {
        return column("select coalesce(given_name, family_name) from registry.person");
    }

    /** The first column of a query in the scope of the test. */
    @Transactional
    public List<String> column(String query) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (scope != null) {
                statement.execute("select set_config('app.municipality', '" + scope.municipality() + "', true)");
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The application may not delete, so every test has a municipality to itself. */
    void startAnew() {
        if (untouched == null) {
            untouched = new ArrayList<>(column("select number from access.municipality where number > '1000'"));
        }
        scope = Scope.of(untouched.remove(0));
        numbersEntered.clear();
    }

    Scope scope() {
        return scope;
    }

    Mandate here() {
        return mandate(scope);
    }
}
