package no.jobbsjanse.reporting;

import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What a delivered annual report says of one participation.
 *
 * @param participation of which
 * @param year for which it was reported
 * @param number 1 for the first delivery, 2 and up for supplementary ones
 * @param at when it was delivered
 * @param by who delivered it, as shown
 * @param values what IMDi was told, by key of the field, as in {@link no.jobbsjanse.registry.YearRow#values()}
 */
public record DeliveredRow(UUID participation, int year, int number, OffsetDateTime at, String by,
        SortedMap<String, String> values) {
}
