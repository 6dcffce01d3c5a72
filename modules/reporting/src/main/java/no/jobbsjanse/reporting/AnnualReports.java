package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.delivery.ReportLedger;

/**
 * The annual report of a municipality, in Oslo of a district: what would be delivered, any day, and the delivery itself.
 * Registering never waits for it: what changes afterwards shows as a difference, and is delivered as a supplement.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class AnnualReports {

    @Inject
    private ReportLedger ledger;

    @Inject
    private ReportingYears years;

    @Inject
    private NorwegianClock clock;

    /**
     * The report of a year as it is now, beside what has been delivered.
     *
     * @throws BrokenRule {@code year.unknown} for a year that IMDi has not added
     */
    @Logged(value = Act.LIST, detail = "report")
    public AnnualReport open(Mandate mandate, @Told("year") int year) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return ledger.open(mandate, kept(year));
    }

    /**
     * Delivers the report, for the first time or as a supplement: everything as it is in this moment. Its administrators
     * get a receipt by mail.
     *
     * @throws BrokenRule {@code year.unknown}; {@code report.deliveredMeanwhile} if somebody was first;
     *     {@code report.locked}, {@code report.notOpen}, {@code report.approved} or {@code report.byDistrict};
     *     {@code report.changedMeanwhile} if there are more or fewer participants than she was told;
     *     {@code report.incomplete} if something is missing and she has not said that she delivers all the same;
     *     {@code report.nothingNew} if nothing has changed since the latest delivery
     */
    @Logged(value = Act.DELIVER, detail = "delivered")
    public Delivery deliver(Mandate mandate, DeliveryOrder order) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        return ledger.deliver(mandate, kept(order.year()), order);
    }

    /** How the report of a year stands: also for those who give access here and see no participants. */
    @NotLogged("heads of deliveries")
    public ReportStanding standing(Mandate mandate, int year) {
        mandate.requireAny(Permission.VIEW_PARTICIPANTS, Permission.MANAGE_USERS);
        return ledger.standing(mandate.scope(), year);
    }

    /** What has been delivered for a year, the latest first; for the same. */
    @NotLogged("heads of deliveries")
    public List<Delivery> deliveries(Mandate mandate, int year) {
        mandate.requireAny(Permission.VIEW_PARTICIPANTS, Permission.MANAGE_USERS);
        return ledger.deliveries(mandate.scope(), year);
    }

    /** The year that is being reported: this one; until its deadline the last one, as long as it can be delivered and is not. */
    @NotLogged("a year")
    public int yearToReport(Mandate mandate) {
        LocalDate today = clock.today();
        int last = today.getYear() - 1;
        boolean lastIsDue = years.find(last).filter(year -> !year.locked() && !year.isLate(today)).isPresent()
                && standing(mandate, last) == ReportStanding.NOT_DELIVERED;
        return lastIsDue ? last : today.getYear();
    }

    private ReportingYear kept(int year) {
        return years.find(year).orElseThrow(() -> new BrokenRule("year.unknown"));
    }
}
