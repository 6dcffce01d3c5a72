package no.jobbsjanse.reporting;

import java.time.OffsetDateTime;

/**
 * Something that IMDi has changed about a reporting year.
 *
 * @param property {@code added}, {@code opensOn}, {@code deadline}, {@code target}, {@code targetConfirmed}, {@code locked}
 * @param before ISO date, number, {@code true} or {@code false}; {@code null} for a year that was added
 * @param after likewise
 * @param at when
 * @param by who, as shown
 */
public record YearChange(String property, String before, String after, OffsetDateTime at, String by) {
}
