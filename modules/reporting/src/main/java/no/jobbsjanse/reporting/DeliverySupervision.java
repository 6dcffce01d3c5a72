package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.reporting.delivery.SupervisionLedger;

/**
 * What IMDi does about the reports of the municipalities: reminds, opens again, approves. Its administrators are told by
 * mail. Every method needs {@link Permission#ADMINISTER_REGISTER}, else {@link no.jobbsjanse.access.NotPermitted}, and
 * throws {@link BrokenRule} {@code year.unknown} and {@code delivery.placeUnknown}.
 */
@ApplicationScoped
@Transactional
public class DeliverySupervision {

    @Inject
    private SupervisionLedger ledger;

    @Inject
    private ReportingYears years;

    /**
     * Reminds the administrators of a place of its report.
     *
     * @return how many were written to
     * @throws BrokenRule {@code delivery.alreadyDelivered} or {@code delivery.noAdministrator}
     */
    @Logged(value = Act.DELIVER, detail = "reminded")
    public int remind(Mandate mandate, @Told("year") int year, Scope place) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.remind(mandate.actor(), kept(year), place);
    }

    /**
     * Opens a report again, also in a locked year.
     *
     * @param reason why; the administrators read it
     * @throws BrokenRule {@code delivery.reason}, {@code delivery.reasonLength}, {@code delivery.alreadyOpen}, or
     *     {@code delivery.notDelivered} if nothing hinders the delivery anyway
     */
    @Logged(value = Act.DELIVER, detail = "reopened")
    public void reopen(Mandate mandate, @Told("year") int year, Scope place, String reason) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.reopen(mandate.actor(), kept(year), place, reason);
    }

    /**
     * Approves what was delivered.
     *
     * @param number of the delivery that was looked at
     * @throws BrokenRule {@code delivery.notDelivered}, {@code delivery.deliveredMeanwhile} if there is a later one, or
     *     {@code delivery.alreadyApproved}
     */
    @Logged(value = Act.DELIVER, detail = "approved")
    public void approve(Mandate mandate, @Told("year") int year, Scope place, @Told("number") int number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.approve(mandate.actor(), kept(year), place, number);
    }

    private ReportingYear kept(int year) {
        return years.find(year).orElseThrow(() -> new BrokenRule("year.unknown"));
    }
}
