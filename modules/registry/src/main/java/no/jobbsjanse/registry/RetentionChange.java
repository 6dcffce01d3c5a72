package no.jobbsjanse.registry;

import java.time.OffsetDateTime;

/**
 * Something that IMDi has changed about for how long what is kept.
 *
 * @param property name of a component of {@link RetentionSetting}
 * @param before number, text, {@code true} or {@code false}; {@code null} for nothing
 * @param after likewise
 * @param at when
 * @param by who, as shown
 */
public record RetentionChange(String property, String before, String after, OffsetDateTime at, String by) {
}
