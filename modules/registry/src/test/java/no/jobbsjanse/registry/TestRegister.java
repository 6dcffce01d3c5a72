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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    Autosave autosave;

    @Inject
    Names names;

    @Inject
    Codebook codebook;

    @Inject
    Projects projects;

    @Inject
    Instance<TestRegister> self;

    @PersistenceContext(unitName = "registry")
    EntityManager entities;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    static Mandate mandate(Scope scope) {
        return new Mandate(new Actor("kari", "Kari Bakken"), scope,
                Set.of(Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS,
                        Permission.MANAGE_PROJECTS));
    }

    Map<String, String> values(String number) {
        return Map.of("nationalId", number, "startedOn", "2026-01-05", "municipality",
                scope.municipality(), "financing", "ORDINAER");
    }

    static NameAnswer.Found found(NationalId number, NameAnswer.Protection protection) {
        return new NameAnswer.Found(number, new PersonName("RASK", null, "SJØSTJERNE"), LocalDate.of(1990, 1, 1),
                Gender.WOMAN, protection, "bosatt");
    }

    /** Lets Folkeregisteret answer to the number that is registered. */
    void answer(Registration.Registered registered, UnaryOperator<NameAnswer.Found> change) {
        NationalId number = number(registered);
        names.answer(scope, person(registered), number, change.apply(found(number, NameAnswer.Protection.NONE)));
    }

    /** Lets Folkeregisteret answer that it does not know the number. */
    void answerUnknown(Registration.Registered registered) {
        names.answer(scope, person(registered), number(registered), new NameAnswer.Unknown());
    }

    NationalId number(Registration.Registered registered) {
        return names.numberOf(scope, person(registered)).orElseThrow();
    }

    static UnaryOperator<NameAnswer.Found> graded(NameAnswer.Protection protection) {
        return facts -> new NameAnswer.Found(facts.number(), facts.name(), facts.birthDate(), facts.gender(),
                protection, facts.status());
    }

    /** The mandate of the test, and to see protected people. */
    Mandate seeingProtected() {
        return new Mandate(here().actor(), scope, Set.of(Permission.VIEW_PARTICIPANTS,
                Permission.REGISTER_PARTICIPANTS, Permission.VIEW_PROTECTED));
    }

    Registration.Registered registered(String number) {
        Registration.Outcome outcome = registration.register(here(), UUID.randomUUID(), values(number));
        if (outcome instanceof Registration.Incomplete incomplete) {
            throw new AssertionError("not registered: " + incomplete.missing() + incomplete.broken());
        }
        return (Registration.Registered) outcome;
    }

    UUID person(Registration.Registered registered) {
        return participations.person(here(), registered.id()).orElseThrow().id();
    }

    FieldSave save(Registration.Registered registered, String field, String value) {
        return new FieldSave(UUID.randomUUID(), registered.id(), null, field, value, registered.version());
    }

    /** Registers her in another place. */
    Registration.Outcome register(Mandate elsewhere, String number, String startedOn) {
        return registration.register(elsewhere, UUID.randomUUID(), Map.of("nationalId", number, "startedOn", startedOn,
                "municipality", elsewhere.scope().municipality(), "financing", "ORDINAER"));
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

    /** Copies of a participation and its rows in which some values are gone, and which have ended or not. */
    @Transactional
    public void copies(UUID pattern, int number, Random random) {
        List<String> emptied = List.of("project_id", "percentage", "literacy", "children", "children_born", "recognition",
                "intro_programme", "intro_ended_on", "speaking_at_start", "exit_reason", "exit_subreason", "job_sector",
                "job_percentage", "job_position", "goal_attainment", "listening_at_end");
        for (int copy = 0; copy < number; copy++) {
            String changes = copy % 7 == 0 ? "" : emptied.stream().filter(column -> random.nextInt(8) == 0)
                    .map(column -> ", " + column + " = null").collect(Collectors.joining());
            String discharged = copy % 4 == 3 ? "now()" : "null";
            String ended = copy % 2 == 1 ? "date '2026-06-30'" : "null";
            column("""
                    with p as (select * from registry.participation where id = '%1$s'), added as (
                    insert into registry.participation (%2$s) select %3$s from p returning id),
                    m as (insert into registry.measure (id, participation_id, municipality_number, type, started_on,
                        removed, created_at) select gen_random_uuid(), a.id, p.municipality_number, %4$s, p.started_on,
                        %5$s, now() from added a, p),
                    g as (insert into registry.goal (id, participation_id, municipality_number, type, result, removed,
                        created_at) select gen_random_uuid(), a.id, p.municipality_number, 'ARBEID', %6$s, false, now()
                        from added a, p) select count(*) from added"""
                    .formatted(pattern, columns(), values(changes, ended, discharged), copy % 3 == 0 ? "null" : "'ANNET'",
                            copy % 5 == 0, copy % 6 == 0 ? "null" : "'DELVIS'"));
        }
    }

    private String columns() {
        return String.join(", ", copied());
    }

    private List<String> copied() {
        return column("select attname from pg_attribute where attrelid = 'registry.participation'::regclass"
                + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum");
    }

    private String values(String changes, String ended, String discharged) {
        return copied().stream().map(column -> changes.contains(", " + column + " = ") ? "null"
                : column.equals("id") ? "gen_random_uuid()" : column.equals("ended_on") ? ended
                : column.equals("discharged_at") ? discharged : column).collect(Collectors.joining(", "));
    }

    /** A value for each field that is required for something and applies, as if everything were filled in. */
    void fill(UUID participation, Requirement requirement) {
        for (int round = 0; round < 3; round++) {
            ParticipationSheet sheet = participations.open(here(), participation).orElseThrow();
            DataDictionary.fields(Kind.PARTICIPATION).stream()
                    .filter(field -> field.requiredFor().contains(requirement))
                    .filter(field -> !sheet.hidden().contains(field.key()) && sheet.values().get(field.key()) == null)
                    .forEach(field -> autosave.save(here(), new FieldSave(UUID.randomUUID(), participation, null,
                            field.key(), example(field, sheet.values()), Long.MAX_VALUE)));
        }
        if (requirement == Requirement.DISCHARGE) {
            fillRow(participation, Kind.MEASURE);
            fillRow(participation, Kind.GOAL);
        }
    }

    /** A new row with every field filled in. */
    UUID fillRow(UUID participation, Kind kind) {
        UUID row = UUID.randomUUID();
        DataDictionary.fields(kind).stream().filter(field -> !(field.type() instanceof FieldType.Flag))
                .forEach(field -> autosave.save(here(), new FieldSave(UUID.randomUUID(), participation, row,
                        field.key(), example(field, Map.of()), Long.MAX_VALUE)));
        return row;
    }

    /** A right value of a field, chosen by its type: new fields are covered by themselves. */
    String example(Field<?> field, Map<String, String> others) {
        if (field == DataDictionary.ENDED_ON) {
            return "2026-06-30";
        }
        FieldType<?> type = field.type();
        if (type instanceof FieldType.CodeOf codes) {
            return codebook.list(codes.list()).stream()
                    .filter(code -> field != ExitFields.SUBREASON || code.parent().equals(others.get("exitReason")))
                    .filter(code -> code.validTo() == null).findFirst().orElseThrow().code();
        }
        return type instanceof FieldType.Day ? "2026-02-02" : type instanceof FieldType.Month ? "2019-08"
                : type instanceof FieldType.Count count ? String.valueOf(count.max() == 20 ? 2 : 50)
                : type instanceof FieldType.Hours ? "7.5" : type instanceof FieldType.Years ? "2015, 2018"
                : type instanceof FieldType.ProjectOf ? project() : type instanceof FieldType.ColleagueOf ? "kari"
                : "Åse skrev";
    }

    /** The project of the place. */
    String project() {
        if (projects.list(here()).isEmpty()) {
            projects.create(here(), "Ny vei", null, null);
        }
        return projects.list(here()).get(0).id();
    }

    /** The rows of a table that belong to the place of the test, as another municipality sees them. */
    @Transactional
    public String countFrom(String municipality, String table) {
        Scope here = scope;
        scope = Scope.of(municipality);
        try {
            return column("select count(*) from registry." + table + " where municipality_number = '"
                    + here.municipality() + "'").get(0);
        } finally {
            scope = here;
        }
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
        return column(query, "");
    }

    /** The same, seeing protected people. */
    @Transactional
    public List<String> wholeColumn(String query) {
        return column(query, "yes");
    }

    private List<String> column(String query, String seeing) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (scope != null) {
                statement.execute("select set_config('app.municipality', '" + scope.municipality() + "', true)");
                statement.execute("select set_config('app.protected', '" + seeing + "', true)");
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

    /** The first column of what a statement returns in the whole of Oslo. */
    List<String> inOslo(String statement) {
        return in("0301", statement);
    }

    /** The first column of what a statement returns in another municipality, protected people not hidden. */
    List<String> in(String municipality, String statement) {
        Scope here = scope;
        scope = Scope.of(municipality);
        try {
            return self.get().wholeColumn(statement);
        } finally {
            scope = here;
        }
    }

    /** From now on the tests of this class are in this municipality. */
    void go(String municipality) {
        scope = Scope.of(municipality);
    }

    /** Lets the women whom former tests registered in a place be registered elsewhere. */
    void free(String municipality) {
        scope = Scope.of(municipality);
        self.get().column("with freed as (delete from registry.occupied_period returning true)"
                + " select count(*) from freed");
    }

    /** The application may not delete, so every test has a municipality to itself that no other test has touched. */
    void startAnew() {
        if (untouched == null) {
            untouched = new ArrayList<>(self.get().column(
                    "select number from access.municipality where number not in ('0301', '3301')"
                    + " order by number"));
            untouched.forEach(this::free);
            untouched.removeAll(self.get().column("select number from access.municipality where valid_to is not null"));
        }
        free(scope.municipality());
        // Where some tests register the same woman elsewhere; no two tests the same one in the same place.
        free("5501");
        free("5503");
        free("5510");
        free("0301");
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
