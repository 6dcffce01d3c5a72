package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One line of history.
 *
 * @param version of the participation after the change
 * @param key of the field, of a {@link PersonFact}, or {@link Discharge#HISTORY_KEY}
 * @param field the field, {@code null} for a fact, a discharge and a field this version does not know
 * @param row which row, {@code null} for the participation's own fields
 * @param oldValue as in {@link ParticipationSheet#values()}, numbers masked; {@code null} for nothing
 * @param newValue likewise
 * @param hidden whether both values are kept from whoever asks, or not kept any more
 * @param source where it came from
 * @param at when
 * @param by who, as shown
 * @param restorable whether the old value differs from the present one and may be saved again
 */
public record Change(long version, String key, Field<?> field, UUID row, String oldValue, String newValue,
        boolean hidden, ChangeSource source, OffsetDateTime at, String by, boolean restorable) {
}
