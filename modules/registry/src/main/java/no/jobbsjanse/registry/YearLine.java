package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One participation in a year and what it lacks.
 *
 * @param id technical key
 * @param person who takes part
 * @param project id of her project, or {@code null}
 * @param startedOn dato for oppstart
 * @param endedOn sluttdato, or {@code null}
 * @param progress what is missing for the annual report
 */
public record YearLine(UUID id, PersonSummary person, String project, LocalDate startedOn, LocalDate endedOn,
        YearProgress progress) {
}
