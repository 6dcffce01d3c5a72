package no.jobbsjanse.registry.importing;

import java.util.List;
import java.util.UUID;
import no.jobbsjanse.registry.ImportResult.Difference;
import no.jobbsjanse.registry.ImportResult.Refusal;
import no.jobbsjanse.registry.ImportVerdict;

/**
 * What came of trying a row.
 *
 * @param verdict what it does
 * @param participation which participation, if there is one by now
 * @param version of the participation before it; {@code null} if there was none
 * @param changes what it changes
 * @param refusals why it is refused
 */
record LineOutcome(ImportVerdict verdict, UUID participation, Long version, List<Difference> changes,
        List<Refusal> refusals) {

    /** Of one that has not been tried. */
    static final LineOutcome NOTHING = new LineOutcome(ImportVerdict.UNCHANGED, null, null, List.of(), List.of());

    static LineOutcome refused(List<Refusal> refusals) {
        return new LineOutcome(ImportVerdict.REFUSED, null, null, List.of(), refusals);
    }
}
