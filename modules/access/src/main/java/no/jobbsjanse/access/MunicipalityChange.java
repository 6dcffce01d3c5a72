package no.jobbsjanse.access;

import java.time.OffsetDateTime;

/**
 * Something IMDi has changed about a municipality.
 *
 * @param at when
 * @param by name
 * @param property {@code added}, {@code validTo}, {@code successor}, {@code carriedOver} or {@code moved}
 * @param before the value before, or {@code null}; a day as {@code 2026-12-31}, a municipality by its number
 * @param after the value after, or {@code null}
 */
public record MunicipalityChange(OffsetDateTime at, String by, String property, String before, String after) {
}
