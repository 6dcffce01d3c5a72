package no.jobbsjanse.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.lookup.TestRegister.Participant;
import no.jobbsjanse.lookup.job.OperationsRepository;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.SupportSearch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@ArquillianTest
class NameLookupContainerTest {

    private static final String RASK = "01819049846";
    private static final String LYS = "23859426050";
    private static final String STILLE = "15838545030";
    private static final String NOBODY = "19868210039";
    private static final Mandate SUPPORT = TestRegister.mandate(null, Permission.SUPPORT_USERS);
    private static final int FAILURES_IN_A_ROW = 5;

    @Deployment
    static WebArchive application() {
        return LookupArchive.with(Map.of());
    }

    @Inject
    AccessLog log;

    @Inject
    TestRegister register;

    @Inject
    SimulatorControl folkeregisteret;

    @Inject
    NameLookups lookups;

    @Inject
    LookupOperations operations;

    @Inject
    SupportCases cases;

    @Inject
    SupportSearch search;

    @Inject
    LookupTraces traces;

    @Inject
    OperationsRepository night;

    @Inject
    @ConfigProperty(name = "database.port")
    int databasePort;

    @Resource
    UserTransaction transaction;

    @BeforeEach
    void allIsWell() {
        register.startAnew();
        folkeregisteret.behave("NORMAL");
        register.awaitRecovery();
        folkeregisteret.behave("NORMAL");
    }

    @Test
    void the_name_of_a_woman_who_is_registered_comes_by_itself() {
        Participant rask = register.register(RASK);

        register.awaitChange(rask);

        assertThat(register.summary(rask).name().full()).isEqualTo("RASK SJØSTJERNE");
        assertThat(of(rask)).isEqualTo(new NameLookup(NameLookup.State.ANSWERED, 1, null, null));
    }

    @Test
    void whoever_enters_a_number_has_asked_folkeregisteret_and_stands_in_the_access_log() {
        Participant rask = register.register(RASK);
        lookups.retryNow(register.here(), rask.person());

        assertThat(log.rows(TestRegister.mandate(null, Permission.READ_ACCESS_LOG),
                new LogQuery(register.scope().municipality(), Act.LOOK_UP, null, null, null, null, 0)).subList(0, 2))
                .extracting(LogEntry::detail).containsOnly("person=" + rask.person());
    }

    private Optional<LookupTrace> traceOf(Participant woman) {
        SupportCase opened = cases.open(SUPPORT, "BRUKERSTOTTE", "2026/7");
        return traces.of(SUPPORT, search.choose(SUPPORT, opened, register.scope(), woman.participation().id()));
    }

    @Test
    void support_sees_every_attempt_that_somebody_waited_for_and_of_nobody_else() {
        folkeregisteret.behave("UNAVAILABLE");
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        folkeregisteret.behave("NORMAL");
        operations.retryAll(SUPPORT);
        register.awaitName(rask);
        Participant lys = register.register(LYS);
        register.awaitName(lys);

        LookupTrace trace = traceOf(rask).orElseThrow();

        assertThat(trace.nextAttemptAt()).isNull();
        assertThat(trace.answeredAt()).isNotNull();
        assertThat(trace.attempts()).extracting(LookupAttempt::failure).startsWith((LookupFailure) null)
                .contains(LookupFailure.ERROR);
        assertThat(trace.attempts()).allMatch(attempt -> attempt.together() > 0);
        assertThat(traceOf(lys).orElseThrow().attempts()).extracting(LookupAttempt::failure).containsOnlyNulls();
        assertThatThrownBy(() -> traces.of(register.here(), cases.open(SUPPORT, "BRUKERSTOTTE", "2026/8")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void old_attempts_are_forgotten_and_younger_ones_are_not() {
        Participant rask = register.register(RASK);
        register.awaitName(rask);

        forgetAttempts(Duration.ofDays(1));
        assertThat(traceOf(rask).orElseThrow().attempts()).isNotEmpty();

        forgetAttempts(Duration.ZERO);
        assertThat(traceOf(rask).orElseThrow().attempts()).isEmpty();
    }

    /** With a look a second, and no wake-up, every round would take five seconds at least; one may fall into a busy time. */
    @Test
    void nobody_waits_for_the_next_look_of_the_worker() {
        Duration fastest = Duration.ofDays(1);
        for (int round = 0; round < 5 && fastest.toSeconds() >= 4; round++) {
            register.startAnew();
            long begun = System.nanoTime();
            for (String number : List.of(RASK, LYS, STILLE, NOBODY, "29829638868", "05918814460")) {
                register.awaitChange(register.register(number));
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
        }
        assertThat(fastest).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_number_that_nobody_has_is_unknown() {
        Participant nobody = register.register(NOBODY);

        register.awaitChange(nobody);

        assertThat(register.summary(nobody).nameState()).isEqualTo(NameState.UNKNOWN);
        assertThat(of(nobody).state()).isEqualTo(NameLookup.State.ANSWERED);
    }

    @Test
    void a_replaced_d_number_brings_name_and_number() {
        Participant lys = register.register("41819140004");

        register.awaitChange(lys);

        assertThat(register.summary(lys).name().full()).isEqualTo("LYS SOLRIK HAGE");
    }

    @Test
    void a_registration_that_is_rolled_back_asks_for_nothing() throws Exception {
        transaction.begin();
        Participant undone = register.register(RASK);
        assertThat(lookups.of(register.scope(), undone.person())).isPresent();
        transaction.rollback();

        assertThat(lookups.of(register.scope(), undone.person())).isEmpty();
        Participant other = register.register(LYS);
        register.awaitChange(other);
        assertThat(folkeregisteret.requests()).isEqualTo(1);
    }

    @Test
    void the_name_comes_when_folkeregisteret_is_back() {
        folkeregisteret.behave("UNAVAILABLE");
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        assertThat(register.summary(rask).nameState()).isEqualTo(NameState.WAITING);
        NameLookup waiting = of(rask);
        assertThat(waiting.state()).isNotEqualTo(NameLookup.State.ANSWERED);
        assertThat(waiting.attempts()).isPositive();
        assertThat(waiting.lastFailure()).isEqualTo(LookupFailure.ERROR);

        folkeregisteret.behave("NORMAL");
        register.awaitName(rask);

        assertThat(of(rask).attempts()).isGreaterThan(1);
        assertThat(of(rask).lastFailure()).isNull();
    }

    @Test
    void a_pause_that_folkeregisteret_wants_is_kept_whoever_is_impatient() {
        folkeregisteret.behave("THROTTLED", 1.5);
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        long throttled = System.nanoTime();
        folkeregisteret.behave("NORMAL");

        assertThat(lookups.retryNow(register.here(), rask.person())).isTrue();
        register.awaitChange(rask);

        assertThat(System.nanoTime() - throttled).isGreaterThan(1_400_000_000L);
        assertThat(folkeregisteret.requests()).isEqualTo(1);
    }

    @Test
    void whoever_is_impatient_need_not_wait() {
        Participant rask = failed(RASK);
        putOff(rask);

        assertThat(lookups.retryNow(register.here(), rask.person())).isTrue();
        register.awaitName(rask);
    }

    @Test
    void only_those_who_register_may_ask_again_and_only_at_home() {
        Participant rask = register.register(RASK);
        register.awaitChange(rask);

        assertThatThrownBy(() -> lookups.retryNow(
                TestRegister.mandate(register.scope(), Permission.VIEW_PARTICIPANTS), rask.person()))
                .isInstanceOf(NotPermitted.class);
        assertThat(lookups.retryNow(TestRegister.mandate(Scope.of("0301"), Permission.REGISTER_PARTICIPANTS),
                rask.person())).isFalse();
    }

    @Test
    void a_lease_that_has_run_out_is_taken_up_again_and_a_good_one_is_not() {
        Participant left = failed(RASK);
        Participant taken = failed(LYS);
        lease(taken, "1 hour");
        lease(left, "-1 second");

        register.awaitChange(left);

        assertThat(register.summary(left).nameState()).isEqualTo(NameState.FOUND);
        assertThat(of(taken).state()).isEqualTo(NameLookup.State.ASKING);
        assertThat(register.summary(taken).nameState()).isEqualTo(NameState.WAITING);
    }

    @Test
    void those_who_are_due_together_are_asked_for_together() {
        Participant rask = failed(RASK);
        Participant lys = failed(LYS);
        putOff(rask);
        putOff(lys);
        folkeregisteret.behave("NORMAL");

        register.asWorker("update lookup.name_lookup set next_attempt_at = now() where person_id in (?, ?)",
                rask.person(), lys.person());
        register.awaitChange(rask);
        register.awaitChange(lys);

        assertThat(folkeregisteret.requests()).isEqualTo(1);
    }

    @Test
    void what_another_node_is_taking_is_left_alone() throws Exception {
        folkeregisteret.behave("SLOW", 60);
        Participant first = register.register(STILLE);
        folkeregisteret.awaitRequests(1);
        // Due, but this node is busy with the first one.
        Participant locked = register.register(RASK);
        try (Connection otherNode = otherNode();
                PreparedStatement lock = otherNode.prepareStatement("""
                        select from lookup.name_lookup where person_id = ? for update""")) {
            lock.setObject(1, locked.person());
            assertThat(lock.executeQuery().next()).isTrue();
            folkeregisteret.behave("NORMAL");
            register.awaitChange(first);

            Participant last = register.register(LYS);
            register.awaitChange(last);

            assertThat(of(locked).attempts()).isZero();
            otherNode.rollback();
        }
        register.awaitChange(locked);
        assertThat(register.summary(locked).nameState()).isEqualTo(NameState.FOUND);
    }

    private Connection otherNode() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + databasePort + "/jobbsjansen");
        Connection connection = source.getConnection("jobbsjansen_app", "jobbsjansen_app-development");
        connection.setAutoCommit(false);
        connection.createStatement().execute("select set_config('app.task', 'name-lookup', true)");
        return connection;
    }

    @Test
    void an_answer_that_comes_after_the_number_was_corrected_closes_nothing() {
        folkeregisteret.behave("SLOW", 60);
        Participant corrected = register.register(RASK);
        folkeregisteret.awaitRequests(1);

        register.correct(corrected, LYS);
        folkeregisteret.behave("NORMAL");
        register.awaitChange(corrected);

        assertThat(register.summary(corrected).name().full()).isEqualTo("LYS SOLRIK HAGE");
        assertThat(of(corrected).state()).isEqualTo(NameLookup.State.ANSWERED);
    }

    @Test
    void a_number_that_cannot_be_read_does_not_keep_the_others_from_their_names() {
        folkeregisteret.behave("SLOW", 60);
        register.register(STILLE);
        folkeregisteret.awaitRequests(1);
        Participant unreadable = register.register(RASK);
        Participant readable = register.register(LYS);
        register.here("update registry.identifier set number_sealed = '\\x00' where person_id = ?",
                unreadable.person());

        folkeregisteret.behave("NORMAL");
        register.awaitChange(readable);

        assertThat(register.summary(readable).nameState()).isEqualTo(NameState.FOUND);
        assertThat(of(unreadable).lastFailure()).isEqualTo(LookupFailure.INTERNAL);
        putOff(unreadable);
    }

    @Test
    void jobs_are_seen_at_home_and_by_the_worker_only() {
        Participant rask = register.register(RASK);
        register.awaitChange(rask);

        assertThat(lookups.of(register.scope(), rask.person())).isPresent();
        assertThat(lookups.of(Scope.of("0301"), rask.person())).isEmpty();
        assertThat(register.jobsSeenAs("name-lookup")).contains(rask.person().toString());
        assertThat(register.jobsSeenAs("")).isEmpty();
        assertThat(register.jobsSeenAs("another-task")).isEmpty();
    }

    @Test
    void the_worker_sees_jobs_but_no_participants_and_adds_none() {
        Participant rask = register.register(RASK);
        register.awaitChange(rask);

        assertThat(register.asWorker("update registry.person set given_name = 'X'")).isZero();
        assertThat(register.asWorker("delete from lookup.name_lookup")).isZero();
        assertThatThrownBy(() -> register.asWorker("""
                insert into lookup.name_lookup
                  (person_id, municipality_number, state, attempts, next_attempt_at, lease, requested_at, entered_at)
                values (?, '0301', 'WAITING', 0, now(), 0, now(), now())""", UUID.randomUUID()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobody_is_asked_for_while_support_has_paused() {
        operations.pause(SUPPORT);
        Participant rask = register.register(RASK);
        assertThat(operations.condition().state()).isEqualTo(FolkeregisterCondition.State.PAUSED);
        assertThat(operations.figures(SUPPORT).condition().waiting()).isPositive();
        assertThat(folkeregisteret.requests()).isZero();

        operations.resume(SUPPORT);
        register.awaitChange(rask);

        assertThat(register.summary(rask).nameState()).isEqualTo(NameState.FOUND);
        assertThat(folkeregisteret.requests()).isEqualTo(1);
        assertThat(operations.figures(SUPPORT).hours()).isNotEmpty();
    }

    @Test
    void only_support_reads_the_figures_and_moves_the_levers() {
        for (Permission permission : Permission.values()) {
            if (permission != Permission.SUPPORT_USERS) {
                Mandate other = TestRegister.mandate(register.scope(), permission);
                assertThatThrownBy(() -> operations.figures(other)).isInstanceOf(NotPermitted.class);
                assertThatThrownBy(() -> operations.pause(other)).isInstanceOf(NotPermitted.class);
                assertThatThrownBy(() -> operations.resume(other)).isInstanceOf(NotPermitted.class);
                assertThatThrownBy(() -> operations.retryAll(other)).isInstanceOf(NotPermitted.class);
            }
        }
    }

    @Test
    void support_asks_for_everybody_at_once() {
        Participant rask = failed(RASK);
        Participant lys = failed(LYS);

        assertThat(operations.retryAll(SUPPORT)).isGreaterThanOrEqualTo(2);
        register.awaitChange(rask);
        register.awaitChange(lys);

        assertThat(register.summary(rask).nameState()).isEqualTo(NameState.FOUND);
    }

    @Test
    void a_municipality_asks_for_all_its_own_at_once() {
        Participant nobody = register.register(NOBODY);
        register.awaitChange(nobody);
        Participant rask = failed(RASK);

        assertThat(lookups.retryAllWithoutName(register.here())).isEqualTo(2);
        register.awaitChange(rask);

        assertThat(register.summary(rask).nameState()).isEqualTo(NameState.FOUND);
        assertThatThrownBy(() -> lookups.retryAllWithoutName(
                TestRegister.mandate(register.scope(), Permission.VIEW_PARTICIPANTS))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_dead_folkeregister_is_left_alone_and_support_sees_why() {
        folkeregisteret.behave("UNAVAILABLE");
        register.register(RASK);
        long begun = System.nanoTime();
        for (int asked = 0; asked < FAILURES_IN_A_ROW; asked = folkeregisteret.requests()) {
            operations.retryAll(SUPPORT);
        }
        for (int impatient = 0; impatient < 200; impatient++) {
            operations.retryAll(SUPPORT);
        }
        // One more may have been on its way, and every few seconds one tries whether it is back.
        assertThat(folkeregisteret.requests()).isLessThanOrEqualTo(
                FAILURES_IN_A_ROW + 2 + (int) (Duration.ofNanos(System.nanoTime() - begun).toSeconds() / 5));
        LookupFigures figures = operations.figures(SUPPORT);
        assertThat(figures.lastFailure().why()).isEqualTo(LookupFailure.ERROR);
        assertThat(figures.fuse()).isNotEqualTo(LookupFigures.Fuse.WHOLE);
        assertThat(figures.lastFailure().detail()).contains("503").doesNotContainPattern("(?<![0-9A-Za-z])[0-9]{11}(?![0-9A-Za-z])");
        assertThat(figures.failures()).containsKey(LookupFailure.ERROR);

        folkeregisteret.behave("NORMAL");
        Participant lys = register.register(LYS);
        register.awaitChange(lys);
        assertThat(register.summary(lys).nameState()).isEqualTo(NameState.FOUND);
        assertThat(operations.figures(SUPPORT).fuse()).isEqualTo(LookupFigures.Fuse.WHOLE);
    }

    @Test
    void many_may_take_longer_than_one_before_it_is_called_slow() {
        String answer = "update lookup.folkeregister set failing_since = null, answered_at = now(), answer_millis = 4000,"
                + " answer_numbers = ?";
        register.asWorker(answer, 1000);
        assertThat(operations.figures(SUPPORT).condition().state()).isEqualTo(FolkeregisterCondition.State.WELL);
        register.asWorker(answer, 1);
        assertThat(operations.figures(SUPPORT).condition().state()).isEqualTo(FolkeregisterCondition.State.SLOW);
    }

    @Test
    void support_is_told_what_maskinporten_has_against_us() {
        folkeregisteret.behave("GRANT_REFUSED");
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        assertThat(operations.figures(SUPPORT).lastFailure()).satisfies(failure -> {
            assertThat(failure.why()).isEqualTo(LookupFailure.MASKINPORTEN_REFUSED);
            assertThat(failure.refusal()).isEqualTo(GrantRefusal.CLIENT_UNKNOWN);
        });
        folkeregisteret.behave("NORMAL");
        // The refusal is remembered for some seconds: the next attempt may be told of it once more.
        register.awaitName(rask);
    }

    @Test
    void what_is_known_is_asked_for_again_by_night_and_nobody_notices_unless_it_has_changed() {
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        register.asWorker("update lookup.name_lookup set answered_at = now() - interval '1 day' where person_id = ?",
                rask.person());

        assertThat(refresh()).isPositive();
        assertThat(refresh()).isZero();
        register.awaitNoRefresh();
        assertThat(register.changes()).doesNotContain(rask.person());
        assertThat(register.summary(rask).name().full()).isEqualTo("RASK SJØSTJERNE");

        folkeregisteret.behave("GRADED");
        register.asWorker("update lookup.name_lookup set answered_at = now() - interval '1 day' where person_id = ?",
                rask.person());
        refresh();
        register.awaitChange(rask);
        assertThat(register.summary(rask).nameState()).isEqualTo(NameState.PROTECTED);
        assertThat(register.summary(rask).name()).isNull();
    }

    @Test
    void after_an_hour_of_silence_all_names_come_without_a_click() {
        folkeregisteret.behave("UNAVAILABLE");
        List<Participant> waiting = List.of(RASK, LYS, STILLE, "29829638868", "05918814460").stream()
                .map(register::register).toList();
        waiting.forEach(register::awaitChange);
        waiting.forEach(this::putOff);
        register.forgetChanges();
        folkeregisteret.behave("NORMAL");

        register.asWorker("update lookup.folkeregister set failing_since = now() - interval '1 hour', probed_at = null");
        waiting.forEach(register::awaitChange);

        assertThat(waiting).noneMatch(one -> register.summary(one).nameState() == NameState.WAITING);
    }

    @Test
    void whoever_is_tried_out_of_turn_in_vain_waits_again_though_she_was_never_asked_for_before() {
        Participant rask = failed(RASK);
        register.asWorker("update lookup.name_lookup set attempts = 0, last_failure = null where person_id = ?",
                rask.person());
        folkeregisteret.behave("UNAVAILABLE");
        register.forgetChanges();
        register.asWorker("update lookup.folkeregister set failing_since = now() - interval '1 hour', probed_at = null");

        register.awaitChange(rask);

        assertThat(of(rask).attempts()).isPositive();
        assertThat(of(rask).lastFailure()).isEqualTo(LookupFailure.ERROR);
        folkeregisteret.behave("NORMAL");
        register.awaitChange(rask);
    }

    @Test
    void how_the_look_ups_of_many_stand_is_told_at_once() {
        folkeregisteret.behave("UNAVAILABLE");
        List<Participant> waiting = List.of(RASK, LYS).stream().map(register::register).toList();
        waiting.forEach(register::awaitChange);

        assertThat(lookups.of(register.scope(), waiting.stream().map(Participant::person).toList()))
                .containsOnlyKeys(waiting.get(0).person(), waiting.get(1).person());
        assertThat(lookups.of(register.scope(), List.of())).isEmpty();
        folkeregisteret.behave("NORMAL");
        waiting.forEach(register::awaitChange);
    }

    @Test
    void a_new_name_comes_by_night() {
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        folkeregisteret.behave("RENAMED");
        register.asWorker("update lookup.name_lookup set answered_at = now() - interval '1 day' where person_id = ?",
                rask.person());

        refresh();
        register.awaitChange(rask);

        assertThat(register.summary(rask).name().full()).isEqualTo("NY NAVNESEN");
    }

    @Test
    void codes_that_nobody_has_heard_of_do_no_harm() {
        folkeregisteret.behave("UNKNOWN_CODES");
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        assertThat(register.summary(rask).name().full()).isEqualTo("RASK SJØSTJERNE");
    }

    @Test
    void whoever_is_not_let_in_waits_and_support_is_told() {
        folkeregisteret.behave("FORBIDDEN");
        Participant rask = register.register(RASK);
        register.awaitChange(rask);
        assertThat(of(rask).lastFailure()).isEqualTo(LookupFailure.ACCESS_REFUSED);
        assertThat(operations.figures(SUPPORT).failures()).containsKey(LookupFailure.ACCESS_REFUSED);

        folkeregisteret.behave("NORMAL");
        register.awaitName(rask);
    }

    /** What happens by night. */
    private int refresh() {
        return register.inTransaction(() -> night.refreshOlderThan(Duration.ofHours(20)));
    }

    private void forgetAttempts(Duration age) {
        register.inTransaction(() -> {
            night.forgetAttempts(age);
            return 0;
        });
    }

    private NameLookup of(Participant participant) {
        return lookups.of(register.scope(), participant.person()).orElseThrow();
    }

    /** Somebody whose look-up has failed once. */
    private Participant failed(String number) {
        folkeregisteret.behave("UNAVAILABLE");
        Participant participant = register.register(number);
        register.awaitChange(participant);
        putOff(participant);
        folkeregisteret.behave("NORMAL");
        return participant;
    }

    private void putOff(Participant participant) {
        assertThat(register.asWorker("""
                update lookup.name_lookup
                set next_attempt_at = now() + interval '1 hour', lease = lease + 1, leased_until = null
                where person_id = ?""", participant.person())).isOne();
    }

    private void lease(Participant participant, String time) {
        assertThat(register.asWorker("""
                update lookup.name_lookup
                set next_attempt_at = now(), lease = lease + 1, leased_until = now() + cast(? as interval)
                where person_id = ?""", time, participant.person())).isOne();
    }
}
