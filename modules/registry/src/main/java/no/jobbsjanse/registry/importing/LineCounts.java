package no.jobbsjanse.registry.importing;

import java.util.Map;
import no.jobbsjanse.registry.ImportVerdict;

/**
 * How the rows of a file stand.
 *
 * @param verdicts how many of each
 * @param chosen how many are to be carried out
 * @param done how many have been
 */
record LineCounts(Map<ImportVerdict, Integer> verdicts, int chosen, int done) {
}
