package no.jobbsjanse.reporting;

import static no.jobbsjanse.reporting.TestReporting.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a dry run to a delivery that nobody can alter, a later change, and a supplement. */
@ArquillianTest
class AnnualReportContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class, AnnualReports.class)
                .addClasses(TestReporting.class, TestCountry.class);
    }

    @Inject
    AccessLog log;

    @Inject
    TestReporting test;

    @Inject
    TestCountry country;

    @Inject
    AnnualReports reports;

    @Inject
    DeliveredRows rows;

    @Inject
    ReportingYears years;

    @Inject
    DeliverySupervision supervision;

    @Resource
    ManagedExecutorService executor;

    private UUID woman;

    @BeforeEach
    void somebody_takes_part() {
        test.startAnew();
        woman = test.somebodyComplete();
    }

    @AfterEach
    void the_year_is_open() {
        ReportingYear year = years.find(YEAR).orElseThrow();
        years.change(TestReporting.IMDI, new ReportingYear(YEAR, LocalDate.of(2026, 1, 1), year.deadline(), year.target(),
                year.targetConfirmed(), false));
    }

    private AnnualReport report() {
        return reports.open(test.here(), YEAR);
    }

    private DeliveryOrder order(int after, int participants) {
        return new DeliveryOrder(YEAR, after, participants, false);
    }

    private void refuses(DeliveryOrder order, String rule) {
        assertThatThrownBy(() -> reports.deliver(test.here(), order)).isInstanceOf(BrokenRule.class).hasMessage(rule);
    }

    @Test
    void whoever_delivers_and_whoever_decides_about_it_stands_in_the_access_log_of_the_municipality() {
        reports.deliver(test.here(), order(0, 1));
        supervision.approve(TestReporting.IMDI, YEAR, test.scope(), 1);

        assertThat(log.rows(new Mandate(new Actor("revisor", "Ragnhild Vik"), null, Set.of(Permission.READ_ACCESS_LOG)),
                new LogQuery(test.scope().municipality(), Act.DELIVER, null, null, null, null, 0)))
                .extracting(LogEntry::actorName, LogEntry::detail)
                .containsExactly(tuple("Solveig Dahl", "approved year=" + YEAR + " number=1"),
                        tuple("Kari Bakken", "delivered year=" + YEAR + " participants=1"));
    }

    @Test
    void whoever_stands_in_a_delivery_can_be_told_what_it_says_of_her_and_nobody_elsewhere_can() {
        UUID another = test.somebody((YEAR + 1) + "-01-05");
        reports.deliver(test.here(), order(0, 1));

        assertThat(rows.of(test.here(), List.of(woman, another))).singleElement().satisfies(row -> {
            assertThat(row.participation()).isEqualTo(woman);
            assertThat(row.year()).isEqualTo(YEAR);
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.by()).isEqualTo("Kari Bakken");
            assertThat(row.values()).containsEntry("financing", "ORDINAER").containsValue("SPRAAKPRAKSIS");
        });
        Mandate elsewhere = new Mandate(test.here().actor(), Scope.of("0301"), Set.of(Permission.VIEW_PARTICIPANTS));
        assertThat(rows.of(elsewhere, List.of(woman))).isEmpty();
        assertThatThrownBy(() -> rows.of(test.mandate(Permission.MANAGE_USERS), List.of(woman)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void what_is_delivered_is_what_the_dry_run_has_shown() {
        test.somebody((YEAR + 1) + "-01-05");
        AnnualReport seen = report();
        assertThat(seen.counts()).isEqualTo(new ReportCounts(1, 1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(seen.projects()).singleElement().satisfies(project -> {
            assertThat(project.name()).isEqualTo("Ny vei");
            assertThat(project.counts()).isEqualTo(seen.counts());
            assertThat(project.before()).isNull();
        });

        Delivery delivery = reports.deliver(test.here(), order(0, 1));

        assertThat(delivery.counts()).isEqualTo(seen.counts());
        assertThat(delivery.checksum()).isEqualTo(seen.checksum()).matches("[0-9a-f]{64}");
        assertThat(delivery.by()).isEqualTo("Kari Bakken");
        assertThat(report().standing()).isEqualTo(ReportStanding.DELIVERED);
        assertThat(report().differences()).isEmpty();
        assertThat(test.letters()).containsExactly("REPORT_DELIVERED");
        // Anybody can compute the checksum again from what is kept.
        assertThat(test.column("select encode(sha256(convert_to(string_agg(content, E'\\n' order by participation_id),"
                + " 'UTF8')), 'hex') from reporting.delivered_row")).containsExactly(delivery.checksum());
        assertThat(test.column("select content from reporting.delivered_row")).singleElement().asString()
                .contains("\"birthCountry\":\"SOM\"", "\"startedOn\":\"2025-02-01\"").doesNotContain("01819049846", "kari");
        AnnualReport next = reports.open(test.here(), YEAR + 1);
        assertThat(next.before()).isEqualTo(delivery.counts());
        assertThat(next.projects()).filteredOn(project -> !project.project().isEmpty()).singleElement()
                .satisfies(project -> assertThat(project.before()).isEqualTo(delivery.counts()));
    }

    @Test
    void what_is_missing_must_be_seen_before_it_is_delivered_all_the_same() {
        test.somebody(YEAR + "-05-01");

        refuses(order(0, 2), "report.incomplete");
        Delivery delivery = reports.deliver(test.here(), new DeliveryOrder(YEAR, 0, 2, true));

        assertThat(delivery.counts().incomplete()).isEqualTo(1);
        assertThat(delivery.counts().missing()).isGreaterThan(20);
    }

    @Test
    void somebody_who_was_registered_meanwhile_is_not_delivered_unseen() {
        test.somebody(YEAR + "-05-01");
        refuses(new DeliveryOrder(YEAR, 0, 1, true), "report.changedMeanwhile");
    }

    @Test
    void later_changes_show_field_by_field_and_go_into_a_supplement() {
        UUID leaves = test.somebodyComplete();
        reports.deliver(test.here(), order(0, 2));
        refuses(order(1, 2), "report.nothingNew");

        UUID row = UUID.randomUUID();
        test.save(woman, null, "literacy", "NEI");
        test.save(woman, row, "absence.type", "FERIE");
        // By Folkeregisteret's answer she cannot be registered here.
        test.column("with refused as (update registry.participation set refused = true where id = '" + leaves
                + "' returning true) select count(*) from refused");
        UUID late = test.somebodyComplete();

        List<Difference> differences = report().differences();
        assertThat(differences).extracting(Difference::participation, Difference::kind).containsExactlyInAnyOrder(
                tuple(woman, Difference.Kind.CHANGED),
                tuple(leaves, Difference.Kind.REMOVED),
                tuple(late, Difference.Kind.ADDED));
        assertThat(differences).filteredOn(one -> one.participation().equals(woman)).flatExtracting(Difference::changes)
                .containsExactly(new Difference.Change("absence.type", row.toString(), null, "FERIE"),
                        new Difference.Change("literacy", null, "JA", "NEI"));

        Delivery supplement = reports.deliver(test.here(), order(1, 2));
        assertThat(supplement.number()).isEqualTo(2);
        assertThat(report().differences()).isEmpty();
        assertThat(report().deliveries()).extracting(Delivery::number).containsExactly(2, 1);
        assertThat(test.letters()).containsExactly("REPORT_DELIVERED", "REPORT_DELIVERED");
    }

    @Test
    void what_changes_back_is_no_difference_and_what_the_municipality_keeps_for_itself_neither() {
        reports.deliver(test.here(), order(0, 1));
        test.save(woman, null, "literacy", "NEI");
        test.save(woman, null, "literacy", "JA");
        test.save(woman, null, "remindOn", "2027-01-05");
        assertThat(report().differences()).isEmpty();
    }

    @Test
    void of_two_who_deliver_at_once_one_wins_and_the_other_is_told() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Delivery> delivers = () -> {
            together.await();
            return reports.deliver(test.here(), order(0, 1));
        };
        List<Future<Delivery>> both = List.of(executor.submit(delivers), executor.submit(delivers));
        List<String> told = new ArrayList<>();
        for (Future<Delivery> one : both) {
            try {
                told.add("delivered " + one.get().number());
            } catch (ExecutionException refused) {
                told.add(refused.getCause().getMessage());
            }
        }
        assertThat(told).containsExactlyInAnyOrder("delivered 1", "report.deliveredMeanwhile");
        assertThat(test.column("select count(*) from reporting.delivery")).containsExactly("1");
        assertThat(test.letters()).hasSize(1);
    }

    @Test
    void nothing_that_was_delivered_can_be_altered() {
        reports.deliver(test.here(), order(0, 1));
        for (String table : List.of("delivery", "delivered_project", "delivered_row", "delivery_event")) {
            assertThatThrownBy(() -> country.change("delete from reporting." + table))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> country.change("update reporting." + table + " set municipality_number = '0301'"))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void rows_stay_behind_the_wall_of_the_place() {
        reports.deliver(test.here(), order(0, 1));
        String here = " where municipality_number = '" + test.scope().municipality() + "'";

        assertThat(country.ask(TestReporting.IMDI, "select checksum from reporting.delivery" + here)).hasSize(1);
        assertThatThrownBy(() -> country.ask(TestReporting.IMDI, "select content from reporting.delivered_row"))
                .hasStackTraceContaining("permission denied");
        assertThat(country.askAsImdi("select checksum from reporting.delivery" + here)).hasSize(1);
        assertThat(country.askAsImdi("select content from reporting.delivered_row" + here)).isEmpty();
        assertThat(reports.open(new Mandate(test.here().actor(), Scope.of("3301"),
                test.here().permissions()), YEAR).deliveries()).isEmpty();
    }

    @Test
    void a_year_that_is_locked_or_not_open_is_refused_until_imdi_reopens_it() {
        ReportingYear year = years.find(YEAR).orElseThrow();
        years.change(TestReporting.IMDI, new ReportingYear(YEAR, LocalDate.of(2099, 1, 1), LocalDate.of(2099, 2, 1), 70,
                false, false));
        refuses(order(0, 1), "report.notOpen");
        years.change(TestReporting.IMDI, new ReportingYear(YEAR, year.opensOn(), LocalDate.of(2026, 2, 28), 70, false, true));
        refuses(order(0, 1), "report.locked");
        assertThat(report().refusal()).isEqualTo("report.locked");

        supervision.reopen(TestReporting.IMDI, YEAR, test.scope(), "Dere fikk utsettelse");
        assertThat(report().standing()).isEqualTo(ReportStanding.REOPENED);
        reports.deliver(test.here(), order(0, 1));
        refuses(order(1, 1), "report.locked");
        refuses(new DeliveryOrder(1999, 0, 1, false), "year.unknown");
    }

    @Test
    void where_there_are_districts_each_reports_for_itself() {
        Mandate oslo = new Mandate(test.here().actor(), Scope.of("0301"),
                test.here().permissions());
        assertThat(reports.open(oslo, YEAR).refusal()).isEqualTo("report.byDistrict");
        assertThatThrownBy(() -> reports.deliver(oslo, order(0, 0))).hasMessage("report.byDistrict");
        Mandate district = new Mandate(test.here().actor(),
                new Scope("0301", "030101"), test.here().permissions());
        assertThat(reports.open(district, YEAR).refusal()).isNull();
        Delivery empty = reports.deliver(district, order(0, 0));
        assertThat(empty.counts().participants()).isZero();
        assertThat(reports.open(district, YEAR).standing()).isEqualTo(ReportStanding.DELIVERED);
    }

    @Test
    void whoever_may_only_read_sees_the_report_and_cannot_deliver_it() {
        assertThat(reports.open(test.mandate(Permission.VIEW_PARTICIPANTS), YEAR).counts().participants()).isEqualTo(1);
        assertThatThrownBy(() -> reports.deliver(test.mandate(Permission.VIEW_PARTICIPANTS), order(0, 1)))
                .isInstanceOf(NotPermitted.class);
        assertThat(reports.standing(test.mandate(Permission.MANAGE_USERS), YEAR)).isEqualTo(ReportStanding.NOT_DELIVERED);
        assertThatThrownBy(() -> reports.open(test.mandate(Permission.MANAGE_USERS), YEAR))
                .isInstanceOf(NotPermitted.class);
    }
}
