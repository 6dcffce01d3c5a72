package no.jobbsjanse.reporting.delivery;

import static no.jobbsjanse.reporting.TestReporting.IMDI;
import static no.jobbsjanse.reporting.TestReporting.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.reporting.AnnualReports;
import no.jobbsjanse.reporting.DeliveryOrder;
import no.jobbsjanse.reporting.DeliverySupervision;
import no.jobbsjanse.reporting.TestCountry;
import no.jobbsjanse.reporting.TestReporting;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders 30, 14 and 3 days before the deadline, 28 February: each once, however many nodes look. */
@ArquillianTest
class DeadlineReminderContainerTest {

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
    DeliverySupervision supervision;

    @Inject
    DeadlineReminder reminder;

    @Resource
    ManagedExecutorService executor;

    @BeforeEach
    void somebody_takes_part() {
        test.startAnew();
        test.somebodyComplete();
    }

    private List<String> after(String day) {
        reminder.remind(LocalDate.parse(day));
        return test.letters();
    }

    @Test
    void they_come_in_time_and_once() {
        assertThat(after("2026-01-28")).isEmpty();
        assertThat(after("2026-01-29")).hasSize(1);
        assertThat(after("2026-02-13")).hasSize(1);
        assertThat(after("2026-02-14")).hasSize(2);
        assertThat(after("2026-02-14")).hasSize(2);
        assertThat(after("2026-02-25")).hasSize(3);
        assertThat(after("2026-02-28")).hasSize(3).containsOnly("REPORT_REMINDER");
        assertThat(after("2026-03-01")).hasSize(3);
    }

    @Test
    void one_that_was_missed_is_made_up_for_unless_the_next_is_due() {
        assertThat(after("2026-02-26")).hasSize(1);
        assertThat(after("2026-02-27")).hasSize(1);
    }

    @Test
    void whoever_has_delivered_is_left_alone_until_imdi_opens_the_report_again() {
        reports.deliver(test.here(), new DeliveryOrder(YEAR, 0, 1, false));
        assertThat(after("2026-01-30")).containsExactly("REPORT_DELIVERED");
        supervision.reopen(IMDI, YEAR, test.scope(), "Se over");
        assertThat(after("2026-01-30")).containsExactly("REPORT_DELIVERED", "REPORT_REOPENED", "REPORT_REMINDER");
    }

    @Test
    void two_nodes_that_look_at_once_send_one() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> looks = () -> {
            together.await();
            reminder.remind(LocalDate.parse("2026-02-01"));
            return null;
        };
        for (Future<Void> one : List.of(executor.submit(looks), executor.submit(looks))) {
            one.get();
        }
        assertThat(test.letters()).containsExactly("REPORT_REMINDER");
    }
}
