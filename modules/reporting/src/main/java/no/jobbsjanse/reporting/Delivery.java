package no.jobbsjanse.reporting;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The head of a delivered annual report.
 *
 * @param id technical key
 * @param year for which
 * @param number 1 for the first, 2 and up for supplementary deliveries
 * @param counts what was delivered, in figures
 * @param checksum SHA-256 over what was delivered
 * @param at when
 * @param by who, as shown
 */
public record Delivery(UUID id, int year, int number, ReportCounts counts, String checksum, OffsetDateTime at, String by) {
}
