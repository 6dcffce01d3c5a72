package no.jobbsjanse.reporting;

import static no.jobbsjanse.reporting.TestReporting.IMDI;
import static no.jobbsjanse.reporting.TestReporting.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IMDi sees who has delivered, reminds, opens again and approves. */
@ArquillianTest
class DeliveriesContainerTest {

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
    Deliveries deliveries;

    @Inject
    DeliverySupervision supervision;

    @BeforeEach
    void somebody_takes_part() {
        test.startAnew();
        test.somebodyComplete();
    }

    private void deliver(int after) {
        reports.deliver(test.here(), new DeliveryOrder(YEAR, after, 1, false));
    }

    private PlaceReport place() {
        return deliveries.find(IMDI, YEAR, test.scope()).orElseThrow();
    }

    @Test
    void each_place_stands_as_it_has_delivered_and_imdi_has_decided() {
        assertThat(place().standing()).isEqualTo(ReportStanding.NOT_DELIVERED);
        assertThat(place().participants()).isEqualTo(1);
        assertThat(place().latest()).isNull();

        deliver(0);
        assertThat(place().standing()).isEqualTo(ReportStanding.DELIVERED);
        supervision.approve(IMDI, YEAR, test.scope(), 1);
        assertThat(place().standing()).isEqualTo(ReportStanding.APPROVED);
        assertThatThrownBy(() -> deliver(1)).hasMessage("report.approved");
        assertThatThrownBy(() -> supervision.approve(IMDI, YEAR, test.scope(), 1)).hasMessage("delivery.alreadyApproved");

        supervision.reopen(IMDI, YEAR, test.scope(), "  Se over avslutningene  ");
        assertThat(place().standing()).isEqualTo(ReportStanding.REOPENED);
        assertThat(place().events().get(0).reason()).isEqualTo("Se over avslutningene");
        assertThatThrownBy(() -> supervision.reopen(IMDI, YEAR, test.scope(), "Igjen"))
                .hasMessage("delivery.alreadyOpen");
        // What is delivered after that may be the same: it is the answer.
        deliver(1);
        assertThat(place().standing()).isEqualTo(ReportStanding.DELIVERED);
        assertThatThrownBy(() -> supervision.approve(IMDI, YEAR, test.scope(), 1))
                .hasMessage("delivery.deliveredMeanwhile");
        assertThat(test.letters()).containsExactly("REPORT_DELIVERED", "REPORT_APPROVED", "REPORT_REOPENED",
                "REPORT_DELIVERED");
    }

    @Test
    void whoever_has_not_delivered_is_reminded_and_nobody_else() {
        assertThat(supervision.remind(IMDI, YEAR, test.scope())).isEqualTo(1);
        assertThat(test.letters()).containsExactly("REPORT_REMINDER");
        assertThat(place().events()).extracting(DeliveryEvent::kind).containsExactly(DeliveryEvent.Kind.REMINDED);
        deliver(0);
        assertThatThrownBy(() -> supervision.remind(IMDI, YEAR, test.scope())).hasMessage("delivery.alreadyDelivered");
        assertThatThrownBy(() -> supervision.remind(IMDI, YEAR, Scope.of("9999"))).hasMessage("delivery.placeUnknown");
    }

    @Test
    void a_decision_needs_something_to_decide_about_and_words() {
        assertThatThrownBy(() -> supervision.approve(IMDI, YEAR, test.scope(), 0)).hasMessage("delivery.notDelivered");
        assertThatThrownBy(() -> supervision.reopen(IMDI, YEAR, test.scope(), " ")).hasMessage("delivery.reason");
        assertThatThrownBy(() -> supervision.reopen(IMDI, YEAR, test.scope(), "x".repeat(501)))
                .hasMessage("delivery.reasonLength");
        assertThatThrownBy(() -> supervision.reopen(IMDI, YEAR, test.scope(), "Se over"))
                .hasMessage("delivery.notDelivered");
        assertThatThrownBy(() -> supervision.approve(IMDI, 1999, test.scope(), 1)).hasMessage("year.unknown");
    }

    @Test
    void a_municipality_sees_only_its_own_and_decides_nothing() {
        assertThatThrownBy(() -> deliveries.list(test.here(), YEAR)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> supervision.remind(test.here(), YEAR, test.scope())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> supervision.approve(test.here(), YEAR, test.scope(), 1)).isInstanceOf(NotPermitted.class);
    }
}
