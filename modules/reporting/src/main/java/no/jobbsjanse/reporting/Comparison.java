package no.jobbsjanse.reporting;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The figures somebody asked for beside those of the country.
 *
 * @param here of a place, a project, or the country itself
 * @param country empty if it is what was asked for, or has not been counted yet
 * @param countedAt when the country was counted; {@code null} if it has not been yet
 */
public record Comparison(PublicFigures here, Optional<PublicFigures> country, OffsetDateTime countedAt) {
}
