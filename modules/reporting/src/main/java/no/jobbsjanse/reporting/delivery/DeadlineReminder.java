package no.jobbsjanse.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.reporting.Deliveries;
import no.jobbsjanse.reporting.PlaceReport;
import no.jobbsjanse.reporting.ReportStanding;
import no.jobbsjanse.reporting.ReportingYear;
import no.jobbsjanse.reporting.ReportingYears;

/**
 * Reminds those who have not delivered some days before the deadline. However often and on however many nodes it looks,
 * each reminder is sent once; one that was missed is sent at the next look, unless the next one is due by then.
 */
@ApplicationScoped
class DeadlineReminder {

    private static final System.Logger LOG = System.getLogger(DeadlineReminder.class.getName());
    private static final Actor REGISTER = new Actor("deadline-reminder", "Jobbsjanseregisteret");
    private static final Mandate WHO_HAS_DELIVERED = new Mandate(REGISTER, null, Set.of(Permission.VIEW_STATISTICS));

    @Inject
    private ReportingYears years;

    @Inject
    private Deliveries deliveries;

    @Inject
    private SupervisionLedger ledger;

    /** Looks at every year whose deadline is near. */
    void remind(LocalDate today) {
        for (ReportingYear year : years.list()) {
            stage(year, today).ifPresent(days -> deliveries.list(WHO_HAS_DELIVERED, year.year()).stream()
                    .filter(DeadlineReminder::isDue).forEach(one -> remind(year, one.place(), days)));
        }
    }

    private void remind(ReportingYear year, Scope place, int days) {
        try {
            ledger.remindBefore(REGISTER, year, place, days);
        } catch (RuntimeException trouble) {
            // The others are not kept waiting; the next look tries again.
            LOG.log(Level.WARNING, "{0} was not reminded: {1}", place, trouble.toString());
        }
    }

    private static boolean isDue(PlaceReport report) {
        return report.participants() > 0 && (report.standing() == ReportStanding.NOT_DELIVERED
                || report.standing() == ReportStanding.REOPENED);
    }

    /** Which reminder is due: 30, 14 or 3 days before the deadline. */
    static OptionalInt stage(ReportingYear year, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, year.deadline());
        return year.locked() || left < 0 || today.isBefore(year.opensOn()) ? OptionalInt.empty()
                : IntStream.of(3, 14, 30).filter(days -> left <= days).findFirst();
    }
}
