package no.jobbsjanse.reporting.statistics;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The left side of a linear equation. Coefficients are counted modulo a large prime, which makes division exact; the
 * coefficients of our sums are ones, and no chain of them comes near the prime.
 *
 * @param <K> names an unknown
 */
final class Equation<K> {

    private static final long PRIME = 2_147_483_647L;

    private final Map<K, Long> coefficients = new HashMap<>();

    void add(K unknown, long coefficient) {
        long sum = Math.floorMod(coefficients.getOrDefault(unknown, 0L) + coefficient, PRIME);
        if (sum == 0) {
            coefficients.remove(unknown);
        } else {
            coefficients.put(unknown, sum);
        }
    }

    /** Takes out every unknown that others have been solved for; none of those holds another's. */
    void eliminate(Map<K, Equation<K>> solved) {
        List.copyOf(coefficients.keySet()).stream().filter(solved::containsKey)
                .forEach(pivot -> eliminate(pivot, solved.get(pivot)));
    }

    /** Takes out an unknown that another equation has with the coefficient 1. */
    void eliminate(K pivot, Equation<K> other) {
        long factor = coefficients.getOrDefault(pivot, 0L);
        if (factor != 0) {
            other.coefficients.forEach((unknown, coefficient) -> add(unknown, PRIME - factor * coefficient % PRIME));
        }
    }

    /** An unknown to solve for; none if nothing is left. */
    Optional<K> pivot() {
        return coefficients.keySet().stream().findFirst();
    }

    /** Gives an unknown the coefficient 1. */
    void normalise(K pivot) {
        long inverse = BigInteger.valueOf(coefficients.get(pivot)).modInverse(BigInteger.valueOf(PRIME)).longValue();
        coefficients.replaceAll((unknown, coefficient) -> coefficient * inverse % PRIME);
    }

    /** Whether it holds one unknown only, which is then known. */
    boolean isAlone() {
        return coefficients.size() == 1;
    }
}
