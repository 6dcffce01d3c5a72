package no.jobbsjanse.access;

import java.time.OffsetDateTime;

/**
 * Something IMDi has changed about an answer.
 *
 * @param at when
 * @param by name
 * @param property {@code added}, {@code theme}, {@code questionBokmaal}, {@code answerBokmaal}, {@code questionNynorsk},
 *                 {@code answerNynorsk} or {@code shown}
 * @param before the value before, or {@code null}
 * @param after the value after; {@code true} or {@code false} for whether it is shown
 */
public record FaqChange(OffsetDateTime at, String by, String property, String before, String after) {
}
