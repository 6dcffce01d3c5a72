package no.jobbsjanse.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.Participation;

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

    @Inject
    Instance<TestRegister> self;

    @PersistenceContext(unitName = "registry")
    EntityManager entities;

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

    /** The changes of a field in their order. */
    @Transactional
    public List<String> history(String field) {
        return column("select coalesce(old_value, 'null') || ' -> ' || new_value || ' by ' || changed_by_name"
                + " from registry.field_change where field = '" + field + "' order by version");
    }

    @Transactional
    public String count(String table) {
        return column("select count(*) from registry." + table).get(0);
    }

    /** One participation for each combination of what is filled in and what has happened. */
    @Transactional
    public void everyCombination(UUID pattern) {
        column("""
                with added as (insert into registry.participation
                select gen_random_uuid(), person_id, municipality_number, district_number, started_on, financing,
                    case when a then 'SOSIALHJELP' end, case when b then 'JA' end, case when c then 'VGS' end,
                    case when d then 'INGEN' end, case when happened > 0 then started_on end,
                    case when happened > 1 then now() end, 1, now(), 'test', now()
                from registry.participation, (values (true), (false)) a(a), (values (true), (false)) b(b),
                    (values (true), (false)) c(c), (values (true), (false)) d(d), generate_series(0, 2) happened
                where id = '%s' returning id) select count(*) from added""".formatted(pattern));
    }

    /** Counts through JPA without any condition. */
    @Transactional
    @WithinScope
    public long countAll(Scope only) {
        return entities.createQuery("select count(p) from Participation p", Long.class).getSingleResult();
    }

    /** Finds by key through JPA without any condition: a shared cache would know her. */
    @Transactional
    @WithinScope
    public boolean find(Scope only, UUID id) {
        return entities.find(Participation.class, id) != null;
    }

    long unscopedCount(String municipality) {
        return self.get().countAll(Scope.of(municipality));
    }

    boolean unscopedFind(String municipality, UUID id) {
        return self.get().find(Scope.of(municipality), id);
    }

    /** In a transaction that was told no scope. */
    @Transactional
    public String countWithoutScope() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from registry.participation")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    public void inTwoScopes(Mandate one, Mandate other, UUID id) {
        participations.open(one, id);
        participations.open(other, id);
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

    /** The application may not delete, so every test has a municipality to itself that no other test has touched. */
    void startAnew() {
        if (untouched == null) {
            untouched = new ArrayList<>(self.get().column(
                    "select number from access.municipality where number not in ('0301', '3301') order by number"));
        }
        do {
            scope = Scope.of(untouched.remove(0));
        } while (unscopedCount(scope.municipality()) > 0);
        numbersEntered.clear();
    }

    Scope scope() {
        return scope;
    }

    Mandate here() {
        return mandate(scope);
    }
}
