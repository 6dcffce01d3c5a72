package no.jobbsjanse.access.colleague;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Notices a slip in the domain of an e-mail address, by the domains that colleagues have. */
final class EmailDomains {

    private static final int SLIPS = 2;

    private EmailDomains() {
    }

    /** The address with the domain of a colleague, if the typed domain is one or two letters away from it and nobody's. */
    static Optional<String> suggestion(String typed, Collection<String> colleagues) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        int at = email.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String domain = email.substring(at + 1);
        Collection<String> known = colleagues.stream().map(one -> one.substring(one.lastIndexOf('@') + 1))
                .map(one -> one.toLowerCase(Locale.ROOT)).distinct().toList();
        if (known.contains(domain)) {
            return Optional.empty();
        }
        return known.stream().filter(one -> distance(domain, one) <= SLIPS).findFirst()
                .map(one -> email.substring(0, at + 1) + one);
    }

    /** How many letters have to be added, left out, exchanged or swapped with their neighbour (optimal string alignment). */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                if (row == 0 || column == 0) {
                    steps[row][column] = row + column;
                    continue;
                }
                int other = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int fewest = Math.min(Math.min(steps[row - 1][column], steps[row][column - 1]) + 1,
                        steps[row - 1][column - 1] + other);
                boolean swapped = row > 1 && column > 1 && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1);
                steps[row][column] = swapped ? Math.min(fewest, steps[row - 2][column - 2] + 1) : fewest;
            }
        }
        return steps[from.length()][to.length()];
    }
}
