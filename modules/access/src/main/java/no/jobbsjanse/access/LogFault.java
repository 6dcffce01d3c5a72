package no.jobbsjanse.access;

/**
 * What is wrong first in a chain.
 *
 * @param chain kommunenummer, or {@code -} for what belongs to no municipality
 * @param position which place in the chain; {@code null} for a row that was put in beside it
 * @param entry id of the row, or {@code null} where it cannot be told
 * @param reason what is wrong with it, in English, for whoever looks after the database
 */
public record LogFault(String chain, Long position, Long entry, String reason) {
}
