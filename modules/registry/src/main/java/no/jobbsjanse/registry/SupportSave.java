package no.jobbsjanse.registry;

import java.time.OffsetDateTime;

/**
 * A save as IMDi's support sees it: never the value.
 *
 * @param at when
 * @param key of the field, of a {@link PersonFact}, or {@link Discharge#HISTORY_KEY}
 * @param row technical key of the row; {@code null} for the participation's own fields
 * @param version of the participation after it; of what was on screen when it was refused
 * @param source where it came from
 * @param by who, as shown
 * @param problem key of the rule it broke, {@link SaveRefusals#CONFLICT}, or {@code null} if it was saved
 */
public record SupportSave(OffsetDateTime at, String key, String row, long version, ChangeSource source, String by,
        String problem) {
}
