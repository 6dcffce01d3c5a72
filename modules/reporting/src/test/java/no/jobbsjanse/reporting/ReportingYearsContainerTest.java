package no.jobbsjanse.reporting;

import static no.jobbsjanse.reporting.TestReporting.IMDI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** IMDi keeps the years; everybody reads them. */
@ArquillianTest
class ReportingYearsContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class, AnnualReports.class)
                .addClasses(TestReporting.class, TestCountry.class);
    }

    @Inject
    TestReporting test;

    @Inject
    ReportingYears years;

    private static ReportingYear year(int number, String opensOn, String deadline, int target) {
        return new ReportingYear(number, LocalDate.parse(opensOn), LocalDate.parse(deadline), target, true, false);
    }

    @Test
    void the_first_years_are_there_with_what_imdi_has_yet_to_confirm() {
        assertThat(years.find(2025)).get().satisfies(year -> {
            assertThat(year.deadline()).isEqualTo("2026-02-28");
            assertThat(year.target()).isEqualTo(70);
            assertThat(year.targetConfirmed()).isFalse();
        });
        assertThat(years.list()).extracting(ReportingYear::year).contains(2025, 2026, 2027).isSortedAccordingTo(
                (one, other) -> other - one);
    }

    @Test
    void each_change_is_remembered_with_who_made_it() {
        int added = years.add(IMDI);
        years.change(IMDI, year(added, (added + 1) + "-01-10", (added + 1) + "-03-01", 60));

        assertThat(years.find(added)).contains(year(added, (added + 1) + "-01-10", (added + 1) + "-03-01", 60));
        assertThat(years.history(IMDI, added)).extracting(YearChange::property).containsExactlyInAnyOrder("added",
                "opensOn", "deadline", "target", "targetConfirmed");
        assertThat(years.history(IMDI, added)).filteredOn(change -> change.property().equals("target")).singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo("70");
                    assertThat(change.after()).isEqualTo("60");
                    assertThat(change.by()).isEqualTo("Solveig Dahl");
                });
    }

    @Test
    void what_makes_no_sense_is_refused() {
        refuses(year(2027, "2026-12-31", "2028-02-28", 70), "year.opensBeforeYear");
        refuses(year(2027, "2028-01-01", "2027-12-31", 70), "year.deadlineBeforeOpening");
        refuses(year(2027, "2028-01-01", "2028-02-28", 0), "year.target");
        refuses(year(2027, "2028-01-01", "2028-02-28", 101), "year.target");
        refuses(new ReportingYear(2027, null, LocalDate.of(2028, 2, 28), 70, true, false), "year.dateMissing");
        refuses(year(2013, "2014-01-01", "2014-02-28", 70), "year.unknown");
    }

    private void refuses(ReportingYear wanted, String rule) {
        assertThatThrownBy(() -> years.change(IMDI, wanted)).hasMessage(rule);
    }

    @Test
    void only_imdi_keeps_them() {
        test.startAnew();
        assertThatThrownBy(() -> years.add(test.here())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> years.change(test.mandate(Permission.MANAGE_USERS), years.find(2027).orElseThrow()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> years.history(test.here(), 2027)).isInstanceOf(NotPermitted.class);
    }
}
