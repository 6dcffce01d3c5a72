package no.jobbsjanse.reporting;

import java.util.List;
import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.registry.YearRow;

/**
 * The annual report of a place as it would be delivered now, and what has been delivered of it.
 *
 * @param year the reporting year
 * @param rows exactly what would be delivered
 * @param counts the same in figures
 * @param checksum over exactly what would be delivered
 * @param projects the same, project by project
 * @param before what was delivered for the year before, or {@code null} for nothing
 * @param deliveries what has been delivered, the latest first
 * @param differences from the latest delivery; empty while nothing has been delivered
 * @param standing how it stands
 * @param events what IMDi has done about it, the latest first
 * @param refusal why it cannot be delivered now, as the key of a {@link no.jobbsjanse.access.BrokenRule}; {@code null} if
 *     it can
 */
public record AnnualReport(ReportingYear year, List<YearRow> rows, ReportCounts counts, String checksum, List<ProjectReport> projects,
        ReportCounts before, List<Delivery> deliveries, List<Difference> differences, ReportStanding standing,
        List<DeliveryEvent> events, String refusal) implements LogSubject {

    /** The latest delivery, or {@code null}. */
    public Delivery latest() {
        return deliveries.isEmpty() ? null : deliveries.get(0);
    }

    @Override
    public int loggedHits() {
        return rows.size();
    }
}
