package no.jobbsjanse.lookup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.NameChanged;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonSummary;
import no.jobbsjanse.registry.Registration;

/** Participants for the tests inside the container, each test in a municipality of its own. */
@ApplicationScoped
public class TestRegister {

    /** Somebody registered by a test. */
    record Participant(Registration.Registered participation, UUID person) {
    }

    private static final String ANYBODY = "29829638868";
    /** Between two looks, in nanoseconds. */
    static final long A_MOMENT = 20_000_000;

    private final BlockingQueue<UUID> changed = new LinkedBlockingQueue<>();
    private List<String> untouched;
    private Scope scope;

    @Inject
    Registration registration;

    @Inject
    Participations participations;

    @Inject
    Autosave autosave;

    @Inject
    Instance<TestRegister> self;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    void startAnew() {
        if (untouched == null) {
            // Another class of tests may have been here before, with the same numbers.
            List<String> used = self.get().seenAs("folkeregister-events",
                    "select distinct municipality_number from registry.identifier");
            used.forEach(self.get()::leave);
            untouched = column("", "select number from access.municipality where number > '1000' and valid_to is null");
            untouched.removeAll(used);
        }
        if (scope != null) {
            self.get().leave(scope.municipality());
        }
        scope = Scope.of(untouched.remove(0));
        changed.clear();
    }

    /** Somebody gets her name: the fuse that a former test has blown is whole, and failures count from here. */
    void awaitRecovery() {
        awaitName(register(ANYBODY));
        startAnew();
    }

    /** Nobody waits for a name in a place any more, and whoever is registered there may be registered elsewhere. */
    @Transactional
    public void leave(String municipality) {
        String here = "select set_config('app.municipality', '" + municipality + "', true)";
        update(here, "delete from registry.occupied_period");
        update(here, "delete from lookup.name_lookup");
    }

    /** From now on the test is in this municipality. */
    void go(String municipality) {
        scope = Scope.of(municipality);
    }

    Scope scope() {
        return scope;
    }

    Mandate here() {
        return mandate(scope, Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS);
    }

    static Mandate mandate(Scope scope, Permission... permissions) {
        return new Mandate(new Actor("kari", "Kari Bakken"), scope, Set.of(permissions));
    }

    Participant register(String number) {
        Registration.Registered registered = (Registration.Registered) registration.register(here(), UUID.randomUUID(),
                Map.of("nationalId", number, "startedOn", "2026-01-05", "municipality", scope.municipality(),
                        "financing", "ORDINAER"));
        return new Participant(registered, participations.person(here(), registered.id()).orElseThrow().id());
    }

    void correct(Participant participant, String number) {
        autosave.save(here(), new FieldSave(UUID.randomUUID(), participant.participation().id(), null, "nationalId", number,
                participant.participation().version()));
    }

    PersonSummary summary(Participant participant) {
        return participations.person(here(), participant.participation().id()).orElseThrow();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NameChanged event) {
        changed.add(event.person());
    }

    /** Comes back when the name of this participant, or how far its look-up has come, has changed. */
    void awaitChange(Participant participant) {
        List<UUID> others = new ArrayList<>();
        try {
            UUID person = null;
            while (!participant.person().equals(person)) {
                person = changed.poll(60, TimeUnit.SECONDS);
                if (person == null) {
                    throw new AssertionError("nothing has changed");
                }
                others.add(person);
            }
            others.remove(person);
            changed.addAll(others);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Comes back when something has become so for this participant, however many changes that takes. */
    void awaitUntil(Participant participant, BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            awaitChange(participant);
        }
    }

    /** Comes back when the name of this participant is here, however many attempts that takes. */
    void awaitName(Participant participant) {
        awaitUntil(participant, () -> summary(participant).nameState() == NameState.FOUND);
    }

    /** Does something in a transaction. */
    @Transactional
    public int inTransaction(IntSupplier work) {
        return work.getAsInt();
    }

    /** As if nobody's name had changed until now. */
    void forgetChanges() {
        changed.clear();
    }

    /** Those whose name has changed and whom nobody has waited for. */
    List<UUID> changes() {
        return List.copyOf(changed);
    }

    /** Comes back when everybody who was asked for again has been answered. */
    void awaitNoRefresh() {
        await("select person_id from lookup.name_lookup where refreshing", 0);
    }

    /** Comes back when something that the worker reads has come about. */
    void awaitThat(String condition) {
        await("select 1 from lookup.event_feed, lookup.folkeregister where " + condition, 1);
    }

    private void await(String query, int rows) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (self.get().asWorkerReads(query).size() != rows) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("this has not come about: " + query);
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** What the worker would read. */
    @Transactional
    public List<String> asWorkerReads(String query) {
        return column("select set_config('app.task', 'name-lookup', true)", query);
    }

    /** Lets a statement work on the jobs of all places, as the worker does. */
    @Transactional
    public int asWorker(String statement, Object... parameters) {
        return update("select set_config('app.task', 'name-lookup', true)", statement, parameters);
    }

    /** Lets a statement work on the place of the test. */
    @Transactional
    public int here(String statement, Object... parameters) {
        return update("select set_config('app.municipality', '" + scope.municipality() + "', true)", statement,
                parameters);
    }

    private int update(String setting, String statement, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement first = connection.prepareStatement(setting);
                PreparedStatement second = connection.prepareStatement(statement)) {
            first.execute();
            for (int i = 0; i < parameters.length; i++) {
                second.setObject(i + 1, parameters[i]);
            }
            return second.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The jobs that a transaction sees which names this as its task. */
    @Transactional
    public List<String> jobsSeenAs(String task) {
        return seenAs(task, "select person_id from lookup.name_lookup");
    }

    /** What a transaction sees which names this as its task. */
    @Transactional
    public List<String> seenAs(String task, String query) {
        return column("select set_config('app.task', '" + task + "', true)", query);
    }

    /** Lets a statement work in a transaction which names this as its task. */
    @Transactional
    public int as(String task, String statement) {
        return update("select set_config('app.task', '" + task + "', true)", statement);
    }

    private List<String> column(String setting, String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(query)) {
            if (!setting.isEmpty()) {
                try (PreparedStatement first = connection.prepareStatement(setting)) {
                    first.execute();
                }
            }
            List<String> values = new ArrayList<>();
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
