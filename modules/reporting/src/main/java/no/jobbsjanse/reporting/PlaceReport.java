package no.jobbsjanse.reporting;

import java.util.List;
import no.jobbsjanse.access.Scope;

/**
 * How the report of a place stands, as IMDi sees it: figures, nobody's.
 *
 * @param place municipality or district
 * @param participants how many take part there in the year, as registered now
 * @param deliveries what has been delivered, the latest first
 * @param events what was done about it, the latest first
 * @param standing how it stands
 */
public record PlaceReport(Scope place, long participants, List<Delivery> deliveries, List<DeliveryEvent> events,
        ReportStanding standing) {

    /** The latest delivery, or {@code null}. */
    public Delivery latest() {
        return deliveries.isEmpty() ? null : deliveries.get(0);
    }
}
