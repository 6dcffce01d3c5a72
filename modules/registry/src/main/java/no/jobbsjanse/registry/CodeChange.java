package no.jobbsjanse.registry;

import java.time.OffsetDateTime;

/**
 * One line of the codebook's history.
 *
 * @param code which code of the list
 * @param property what was changed: {@code added}, {@code bokmaal}, {@code nynorsk}, {@code english}, {@code validFrom}
 *     or {@code validTo}
 * @param oldValue before, {@code null} for nothing
 * @param newValue after, {@code null} for nothing
 * @param at when
 * @param by who, as shown
 */
public record CodeChange(String code, String property, String oldValue, String newValue, OffsetDateTime at,
        String by) {
}
