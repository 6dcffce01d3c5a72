package no.jobbsjanse.reporting.statistics;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A linear equation: some unknowns are what some known groups are together. Coefficients are counted modulo a large prime,
 * which makes division exact; the coefficients of our sums are ones, and no chain of them comes near the prime.
 *
 * @param <K> names a group
 */
final class Equation<K> {

    private static final long PRIME = 2_147_483_647L;

    private final Map<K, Long> unknowns = new LinkedHashMap<>();
    private final Map<K, Long> knowns = new LinkedHashMap<>();

    void addUnknown(K group, long coefficient) {
        add(unknowns, group, coefficient);
    }

    void addKnown(K group, long coefficient) {
        add(knowns, group, coefficient);
    }

    private static <K> void add(Map<K, Long> to, K group, long coefficient) {
        long sum = Math.floorMod(to.getOrDefault(group, 0L) + coefficient, PRIME);
        if (sum == 0) {
            to.remove(group);
        } else {
            to.put(group, sum);
        }
    }

    /** Takes out every unknown that others have been solved for; none of those holds another's. */
    void eliminate(Map<K, Equation<K>> solved) {
        List.copyOf(unknowns.keySet()).stream().filter(solved::containsKey)
                .forEach(pivot -> eliminate(pivot, solved.get(pivot)));
    }

    /** Takes out an unknown that another equation has with the coefficient 1. */
    void eliminate(K pivot, Equation<K> other) {
        long factor = unknowns.getOrDefault(pivot, 0L);
        if (factor != 0) {
            other.unknowns.forEach((group, coefficient) -> addUnknown(group, PRIME - factor * coefficient % PRIME));
            other.knowns.forEach((group, coefficient) -> addKnown(group, PRIME - factor * coefficient % PRIME));
        }
    }

    /** An unknown to solve for; none if nothing is left. */
    Optional<K> pivot() {
        return unknowns.keySet().stream().findFirst();
    }

    /** Gives an unknown the coefficient 1. */
    void normalise(K pivot) {
        long inverse = BigInteger.valueOf(unknowns.get(pivot)).modInverse(BigInteger.valueOf(PRIME)).longValue();
        unknowns.replaceAll((group, coefficient) -> coefficient * inverse % PRIME);
        knowns.replaceAll((group, coefficient) -> coefficient * inverse % PRIME);
    }

    /** Whether it holds one unknown only, which is then known. */
    boolean isAlone() {
        return unknowns.size() == 1;
    }

    /** The known groups it is worked out from: without any one of them, it says nothing. */
    List<K> knowns() {
        return List.copyOf(knowns.keySet());
    }
}
