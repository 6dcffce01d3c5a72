package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the overview.
 *
 * @param id technical key of the participation
 * @param person who takes part
 * @param startedOn dato for oppstart
 * @param progress status and what is missing
 */
public record OverviewRow(UUID id, PersonSummary person, LocalDate startedOn, Progress progress) {
}
