package no.jobbsjanse.registry;

import java.util.List;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Where a participation stands and what it still lacks: the one source for badges, filters, step lists and gates.
 *
 * @param status derived status
 * @param missing fields that must be filled in for the next status, in the order of the pages
 */
public record Progress(ParticipationStatus status, List<Missing> missing) {

    static Progress of(Participation participation) {
        return new Progress(ParticipationStatus.of(participation), Completeness.missing(participation));
    }

    /** How many fields are missing on a page. */
    public long missingIn(Step step) {
        return missing.stream().filter(one -> one.field().step() == step).count();
    }

    /** The page to go on with: the first where something is missing; else where an ended one is discharged. */
    public Step nextStep() {
        if (!missing.isEmpty()) {
            return missing.get(0).field().step();
        }
        return status == ParticipationStatus.ENDED ? Step.SUMMARY : Step.PERSON;
    }
}
