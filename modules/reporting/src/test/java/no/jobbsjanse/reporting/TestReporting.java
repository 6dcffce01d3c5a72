package no.jobbsjanse.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Letter;
import no.jobbsjanse.access.Letters;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.Registration;

/** What the tests inside the container share: a municipality to itself for each, participants, and the bare rows. */
@ApplicationScoped
public class TestReporting implements Letters {

    /** Its report can be delivered, whenever the tests run. */
    public static final int YEAR = 2025;
    public static final Mandate IMDI = new Mandate(new Actor("solveig", "Solveig Dahl"), null,
            Set.of(Permission.ADMINISTER_REGISTER, Permission.VIEW_STATISTICS));

    private static final List<String> NUMBERS = List.of("01819049846", "15838545030", "28827941214", "29829638868",
            "31927132063", "07870099880", "23859426050", "05918814460", "19868210039", "30847608842", "09909206488");

    private List<String> untouched;
    private Scope scope;
    private int registered;

    @Inject
    Registration registration;

    @Inject
    Autosave autosave;

    @Inject
    TestReporting self;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    /** A municipality that no test has used, with an administrator; those of former tests may take part anew. */
    public void startAnew() {
        if (untouched == null) {
            untouched = new ArrayList<>(self.column("select number from access.municipality where number <> '0301'"
                    + " and number not in (select municipality_number from access.assignment"
                    + " where municipality_number is not null) order by number"));
            self.column("select number from access.municipality").forEach(this::free);
        } else {
            free(scope.municipality());
        }
        do {
            scope = Scope.of(untouched.remove(0));
        } while (!self.column("select id from registry.participation").isEmpty());
        registered = 0;
        String subject = "admin-" + scope.municipality();
        self.column("with a as (insert into access.account (subject, username, name, email, last_login_at) values ('"
                + subject + "', '" + subject + "', 'Astrid Lunde', '" + subject + "@example.no', now()) returning subject),"
                + " r as (insert into access.assignment (id, account_subject, role, municipality_number)"
                + " select gen_random_uuid(), subject, 'kommuneadministrator', '" + scope.municipality()
                + "' from a returning true) select count(*) from r");
    }

    private void free(String municipality) {
        scope = Scope.of(municipality);
        self.column("with freed as (delete from registry.occupied_period returning true) select count(*) from freed");
    }

    public Scope scope() {
        return scope;
    }

    public Mandate here() {
        return mandate(Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS, Permission.MANAGE_PROJECTS);
    }

    public Mandate mandate(Permission... permissions) {
        return new Mandate(new Actor("kari", "Kari Bakken"), scope, Set.of(permissions));
    }

    /** Somebody who takes part since a day, with nothing but what is needed to register. */
    public UUID somebody(String startedOn) {
        return ((Registration.Registered) registration.register(here(), UUID.randomUUID(), Map.of("nationalId",
                NUMBERS.get(registered++), "startedOn", startedOn, "municipality", scope.municipality(), "financing",
                "ORDINAER"))).id();
    }

    /** Somebody of whom nothing is missing for the year. */
    public UUID somebodyComplete() {
        UUID id = somebody(YEAR + "-02-01");
        self.column("with project as (insert into registry.project (id, municipality_number, name, created_at) select"
                + " 'p-" + scope.municipality() + "', '" + scope.municipality() + "', 'Ny vei', now() on conflict do nothing"
                + " returning id) select count(*) from project");
        self.column("with filled as (update registry.participation set project_id = 'p-" + scope.municipality()
                + "', target_group = 'HJEMMEVAERENDE', birth_country = 'SOM', citizenship = 'SOM', mother_tongue = 'som',"
                + " settled_in = '2019-08-01', immigration_reason = 'FLU', residence_basis = 'UKJENT',"
                + " marital_status = 'GIFT', children = 0, intro_programme = 'NEI', education_abroad = 'INGEN',"
                + " education_norway = 'INGEN', literacy = 'JA', work_abroad = 'UKJENT', work_norway = 'UKJENT',"
                + " listening_at_start = 'A1', reading_at_start = 'A1', writing_at_start = 'A1', speaking_at_start = 'A1',"
                + " income_at_start = 'UKJENT' where id = '" + id + "' returning true) select count(*) from filled");
        UUID row = UUID.randomUUID();
        save(id, row, "measure.type", "SPRAAKPRAKSIS");
        save(id, row, "measure.startedOn", YEAR + "-03-01");
        return id;
    }

    /** Saves a field as a caseworker does. */
    public void save(UUID participation, UUID row, String field, String value) {
        autosave.save(here(), new FieldSave(UUID.randomUUID(), participation, row, field, value, Long.MAX_VALUE));
    }

    /** Which letters were wanted for the administrators of the place, in their order. */
    public List<String> letters() {
        return self.column("select kind from access.mail where recipient = 'admin-" + scope.municipality()
                + "@example.no' order by created_at");
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

    @Override
    public Letter write(MailKind kind, String language, Map<String, String> values) {
        return new Letter(kind.name(), values.toString(), values.toString());
    }
}
