package no.jobbsjanse.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.TestRegister.Participant;
import no.jobbsjanse.registry.Retention;
import no.jobbsjanse.registry.RetentionRules;
import no.jobbsjanse.registry.RetentionSetting;
import no.jobbsjanse.registry.retention.RetentionRound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whoever leaves the register leaves the queue of names. */
@ArquillianTest
class RetentionContainerTest {

    private static final String RASK = "01819049846";
    private static final String ANOTHER = "29829638868";
    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));

    @Deployment
    static WebArchive application() {
        return LookupArchive.with(Map.of());
    }

    @Inject
    TestRegister register;

    @Inject
    SimulatorControl folkeregisteret;

    @Inject
    Retention retention;

    @Inject
    RetentionRules rules;

    @Inject
    RetentionRound round;

    private List<String> jobsOf(Participant participant) {
        return register.asWorkerReads("select person_id from lookup.name_lookup where person_id = '"
                + participant.person() + "'");
    }

    @Test
    void her_look_up_and_its_attempts_go_with_her() throws IOException {
        register.startAnew();
        folkeregisteret.behave("NORMAL");
        register.awaitRecovery();
        Participant rask = register.register(RASK);
        Participant another = register.register(ANOTHER);
        register.awaitName(rask);
        register.here("update registry.participation set started_on = '2014-02-03' where id = ?", rask.participation().id());

        rules.change(SOLVEIG, new RetentionSetting(10, true, 12, 24, 2, "2026/1234"));
        UUID run = retention.propose(SOLVEIG);
        assertThat(jobsOf(rask)).hasSize(1);
        retention.archive(SOLVEIG, run, OutputStream.nullOutputStream());
        retention.approve(SOLVEIG, run, true);
        while (round.waiting().isPresent()) {
            round.carryOut(run, 100);
            round.finish(run);
        }

        assertThat(jobsOf(rask)).isEmpty();
        assertThat(jobsOf(another)).hasSize(1);
        assertThat(retention.protocol(SOLVEIG, run)).filteredOn(one -> one.municipality().equals(
                register.scope().municipality()) && Set.of("name_lookup", "attempt").contains(one.table()))
                .hasSize(2).allSatisfy(one -> assertThat(one.done()).isEqualTo(one.expected()).isPositive());
    }
}
