package no.jobbsjanse.reporting.delivery;

import java.time.LocalDate;
import java.util.List;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.DeliveryEvent;
import no.jobbsjanse.reporting.ReportStanding;
import no.jobbsjanse.reporting.ReportingYear;

/** How a report stands, and whether it can be delivered. Follows from what was delivered and decided; nothing is stored. */
public final class Standing {

    private Standing() {
    }

    /** @param deliveries and {@code events}: of one place and year, the latest first */
    public static ReportStanding of(List<Delivery> deliveries, List<DeliveryEvent> events) {
        int number = deliveries.isEmpty() ? 0 : deliveries.get(0).number();
        return events.stream()
                .filter(event -> event.kind() != DeliveryEvent.Kind.REMINDED && event.afterNumber() == number).findFirst()
                .map(event -> event.kind() == DeliveryEvent.Kind.APPROVED ? ReportStanding.APPROVED
                        : ReportStanding.REOPENED)
                .orElse(number == 0 ? ReportStanding.NOT_DELIVERED : ReportStanding.DELIVERED);
    }

    /** Why it cannot be delivered, as the key of a rule; {@code null} if it can. What IMDi has reopened always can. */
    static String refusal(ReportStanding standing, ReportingYear year, LocalDate today) {
        return switch (standing) {
            case REOPENED -> null;
            case APPROVED -> "report.approved";
            case NOT_DELIVERED, DELIVERED -> year.locked() ? "report.locked"
                    : today.isBefore(year.opensOn()) ? "report.notOpen" : null;
        };
    }
}
