package no.jobbsjanse.reporting;

import static no.jobbsjanse.reporting.TestReporting.IMDI;
import static no.jobbsjanse.reporting.TestReporting.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.registry.Retention;
import no.jobbsjanse.registry.RetentionRules;
import no.jobbsjanse.registry.RetentionSetting;
import no.jobbsjanse.registry.retention.RetentionRound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What was delivered about somebody goes when her participation goes; the figures that were delivered stay. */
@ArquillianTest
class RetentionContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class, AnnualReports.class)
                .addClasses(TestReporting.class, TestCountry.class);
    }

    @Inject
    TestReporting test;

    @Inject
    AnnualReports reports;

    @Inject
    Retention retention;

    @Inject
    RetentionRules rules;

    @Inject
    RetentionRound round;

    private String rowsOf(UUID woman) {
        return test.column("select count(*) from reporting.delivered_row where participation_id = '" + woman + "'").get(0);
    }

    @Test
    void rows_of_deliveries_go_with_her_and_the_heads_stay() throws IOException {
        test.startAnew();
        UUID woman = test.somebodyComplete();
        UUID another = test.somebodyComplete();
        reports.deliver(test.here(), new DeliveryOrder(YEAR, 0, 2, false));
        test.column("with aged as (update registry.participation set started_on = '2014-02-03' where id = '" + woman
                + "' returning true) select count(*) from aged");
        assertThat(rowsOf(woman)).isEqualTo("1");

        rules.change(IMDI, new RetentionSetting(10, true, 12, 24, 2, "2026/1234"));
        UUID run = retention.propose(IMDI);
        assertThat(rowsOf(woman)).isEqualTo("1");
        retention.archive(IMDI, run, OutputStream.nullOutputStream());
        retention.approve(IMDI, run, true);
        while (round.waiting().isPresent()) {
            round.carryOut(run, 100);
            round.finish(run);
        }

        assertThat(rowsOf(woman)).isEqualTo("0");
        assertThat(rowsOf(another)).isEqualTo("1");
        assertThat(test.column("select participants from reporting.delivery")).containsExactly("2");
        assertThat(retention.protocol(IMDI, run)).filteredOn(one -> one.table().equals("delivered_row")
                && one.municipality().equals(test.scope().municipality())).singleElement().satisfies(one -> {
                    assertThat(one.expected()).isEqualTo(1);
                    assertThat(one.done()).isEqualTo(1);
                });
    }
}
