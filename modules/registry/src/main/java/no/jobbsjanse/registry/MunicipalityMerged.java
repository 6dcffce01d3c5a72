package no.jobbsjanse.registry;

/**
 * Whatever is registered in a municipality has been moved to the one it has become part of. Fired inside the transaction;
 * whoever keeps something by place moves it in the same transaction. A person known to both is now the successor's: the
 * key she had in the former is gone.
 *
 * @param ended kommunenummer of the one that is no more
 * @param successor kommunenummer
 */
public record MunicipalityMerged(String ended, String successor) {
}
