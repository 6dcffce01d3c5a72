package no.jobbsjanse.registry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which numbers are accepted.
 *
 * @param synthetic series of invented numbers that are accepted; none in production
 * @param rulesOf2032 whether numbers allotted under the rules in force from 1 January 2032 are accepted
 */
public record NationalIdRules(Set<SyntheticSeries> synthetic, boolean rulesOf2032) {

    /** Real numbers only, old and new rules. */
    public static final NationalIdRules PRODUCTION = new NationalIdRules(Set.of(), true);

    /**
     * Reads the setting {@code number.synthetic}.
     *
     * @param names comma-separated names of {@link SyntheticSeries}; may be empty
     * @throws IllegalArgumentException on an unknown name
     */
    public static NationalIdRules accepting(String names) {
        Set<SyntheticSeries> series = EnumSet.noneOf(SyntheticSeries.class);
        Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .map(SyntheticSeries::valueOf).forEach(series::add);
        return new NationalIdRules(Set.copyOf(series), true);
    }
}
