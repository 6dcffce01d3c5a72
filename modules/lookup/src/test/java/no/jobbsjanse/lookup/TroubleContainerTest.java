package no.jobbsjanse.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.TestRegister.Participant;
import no.jobbsjanse.lookup.job.OperationsRepository;
import no.jobbsjanse.lookup.job.TwoNodes;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.Names;
import no.jobbsjanse.registry.PersonName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever Folkeregisteret does: nothing is lost, nobody gets the name of somebody else, and no number stands in any line
 * of the log.
 */
@ArquillianTest
class TroubleContainerTest {

    private static final Map<String, String> NAMES = Map.of("01819049846", "RASK SJØSTJERNE",
            "23859426050", "LYS SOLRIK HAGE", "05918814460", "KLOK BJØRK");
    private static final List<String> OTHERS =
            List.of("29829638868", "31927132063", "07870099880", "12890695092", "30847608842", "09909206488");
    private static final List<String> TROUBLES = List.of("CLOSED", "UNAVAILABLE", "BROKEN", "FLAKY", "THROTTLED",
            "FIREWALL", "ERROR_PAGE", "GARBAGE", "TRUNCATED", "HALF", "WRONG_PERSON", "NAMELESS", "SLOW", "FORBIDDEN",
            "TOKEN_REFUSED", "GRANT_REFUSED");
    private static final List<String> NUMBERS_OF_2032 = List.of("30889099972", "30889099980", "30889099999");
    private static final int BATCH = 4;
    private static final int LONGER_THAN_WE_WAIT = 10;
    /** The simulator replaces a D-number for good: another than in other tests. */
    private static final String D_NUMBER = "52839399731";
    private static final Mandate SUPPORT = TestRegister.mandate(null, Permission.SUPPORT_USERS);

    @Deployment
    static WebArchive application() {
        return LookupArchive.with(Map.of("folkeregister.timeout-seconds", "3", "lookup.batch-size", Integer.toString(BATCH)))
                .addClass(TwoNodes.class);
    }

    @Inject
    TestRegister register;

    @Inject
    SimulatorControl folkeregisteret;

    @Inject
    LookupOperations operations;

    @Inject
    OperationsRepository night;

    @Inject
    Names names;

    @Inject
    NameLookups lookups;

    @Inject
    TwoNodes nodes;

    private final LogLines log = new LogLines();

    @BeforeEach
    void listen() {
        log.listen();
        register.startAnew();
        folkeregisteret.behave("NORMAL");
        register.awaitRecovery();
        folkeregisteret.behave("NORMAL");
    }

    @AfterEach
    void no_number_stands_in_any_line_of_the_log() {
        log.assertWithoutNumbers();
    }

    @Test
    void nothing_is_lost_and_nobody_gets_the_name_of_somebody_else() {
        for (String trouble : TROUBLES) {
            register.startAnew();
            folkeregisteret.behave(trouble, trouble.equals("SLOW") ? LONGER_THAN_WE_WAIT : 1);
            Map<Participant, String> women = new HashMap<>();
            NAMES.forEach((number, name) -> women.put(register.register(number), name));
            women.keySet().forEach(register::awaitChange);

            women.forEach((woman, name) -> assertThat(nameOf(woman)).as(trouble).isIn(null, name));

            folkeregisteret.behave("NORMAL");
            operations.retryAll(SUPPORT);
            women.keySet().forEach(register::awaitName);
            women.forEach((woman, name) -> assertThat(nameOf(woman)).as(trouble).isEqualTo(name));
        }
        log.assertContains("No answer from Folkeregisteret");
    }

    private String nameOf(Participant woman) {
        PersonName name = register.summary(woman).name();
        return name == null ? null : name.full();
    }

    @Test
    void a_backlog_is_worked_off_in_portions_that_can_be_answered() {
        operations.pause(SUPPORT);
        List<Participant> women = new ArrayList<>();
        OTHERS.forEach(number -> women.add(register.register(number)));
        // All of them at once would take longer than we wait for an answer.
        folkeregisteret.behave("BACKLOG", 0.9);
        operations.resume(SUPPORT);

        women.forEach(register::awaitName);

        assertThat(folkeregisteret.requests()).isGreaterThan(2);
    }

    @Test
    void several_nodes_at_once_take_each_job_once() {
        operations.pause(SUPPORT);
        List<Participant> women = Stream.of(OTHERS, NAMES.keySet(), NUMBERS_OF_2032).flatMap(Collection::stream)
                .map(register::register).toList();
        assertThat(women).as("enough for the two and for the worker").hasSize(3 * BATCH);
        folkeregisteret.behave("SLOW", 1);
        register.asWorker("update lookup.folkeregister set paused_at = null, paused_by = null");

        assertThat(nodes.round()).isEqualTo(2);
        women.forEach(register::awaitName);

        assertThat(women).allSatisfy(woman -> assertThat(lookups.of(register.scope(), woman.person())).get()
                .extracting(NameLookup::attempts).isEqualTo(1));
        assertThat(folkeregisteret.requests()).isEqualTo(3);
    }

    @Test
    void a_d_number_that_has_been_replaced_is_replaced_here_and_she_keeps_her_name() {
        Participant woman = register.register(D_NUMBER);
        register.awaitName(woman);
        String name = nameOf(woman);
        folkeregisteret.behave("RENUMBERED");

        refresh(woman);
        register.awaitUntil(woman, () -> names.numberOf(register.scope(), woman.person()).orElseThrow().digits().startsWith("128393"));
        assertThat(nameOf(woman)).isEqualTo(name);

        refresh(woman);
        register.awaitNoRefresh();
        assertThat(nameOf(woman)).isEqualTo(name);
    }

    @Test
    void a_strict_grading_takes_the_name_away() {
        Participant woman = register.register("01819049846");
        register.awaitName(woman);
        folkeregisteret.behave("GRADED_STRICTLY");

        refresh(woman);
        register.awaitUntil(woman, () -> register.summary(woman).nameState() != NameState.FOUND);

        assertThat(nameOf(woman)).isNull();
    }

    private void refresh(Participant woman) {
        register.asWorker("update lookup.name_lookup set answered_at = now() - interval '1 day' where person_id = ?",
                woman.person());
        register.inTransaction(() -> night.refreshOlderThan(Duration.ofHours(20)));
    }
}
