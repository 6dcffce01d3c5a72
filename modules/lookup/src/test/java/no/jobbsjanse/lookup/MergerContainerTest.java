package no.jobbsjanse.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Mergers;
import no.jobbsjanse.access.Municipalities;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.TestRegister.Participant;
import no.jobbsjanse.registry.merger.Merging;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whoever waits for her name while her municipality becomes part of another gets it there. */
@ArquillianTest
class MergerContainerTest {

    private static final String RASK = "01819049846";
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
    Municipalities municipalities;

    @Inject
    Mergers mergers;

    @Inject
    Merging merging;

    private void add(String number) {
        municipalities.add(SOLVEIG, new MunicipalityEntry(number, "Sted " + number, "", "", "nb",
                LocalDate.of(2024, 1, 1), null, null));
    }

    @Test
    void every_table_that_says_whose_something_is_says_the_successor_and_the_name_comes_there() {
        register.startAnew();
        folkeregisteret.behave("NORMAL");
        register.awaitRecovery();
        add("3350");
        add("3351");
        register.go("3350");
        folkeregisteret.behave("UNAVAILABLE");
        Participant rask = register.register(RASK);
        register.awaitChange(rask);

        municipalities.end(SOLVEIG, "3350", LocalDate.now().minusDays(1), "3351");
        mergers.inForce().forEach(merging::carryOut);

        List<String> tables = register.asWorkerReads("select c.relname from pg_class c join pg_attribute a"
                + " on a.attrelid = c.oid where c.relnamespace = 'lookup'::regnamespace and c.relkind = 'r'"
                + " and a.attname = 'municipality_number'");
        assertThat(tables).isNotEmpty();
        for (String table : tables) {
            assertThat(register.asWorkerReads("select municipality_number from lookup." + table
                    + " where municipality_number in ('3350', '3351')")).as(table).containsOnly("3351");
        }
        register.go("3351");
        folkeregisteret.behave("NORMAL");
        register.awaitName(rask);
        assertThat(register.summary(rask).name().full()).isEqualTo("RASK SJØSTJERNE");
    }
}
