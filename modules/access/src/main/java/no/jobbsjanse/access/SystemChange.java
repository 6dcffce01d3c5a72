package no.jobbsjanse.access;

import java.time.OffsetDateTime;

/**
 * Something IMDi has changed about a system.
 *
 * @param at when
 * @param by name
 * @param property {@code added}, {@code bokmaal}, {@code nynorsk}, {@code address}, {@code client} or {@code active}
 * @param before the value before, or {@code null}
 * @param after the value after; {@code true} or {@code false} for whether it is active
 */
public record SystemChange(OffsetDateTime at, String by, String property, String before, String after) {
}
