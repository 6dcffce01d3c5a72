package no.jobbsjanse.registry;

import java.util.List;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Where a participation stands and what it still lacks: the one source for badges, filters, step lists and gates.
 *
 * @param status derived status
 * @param missing fields that must be filled in for the next status, in the order of the pages
 */
public record Progress(ParticipationStatus status, List<Field<?>> missing) {

    static Progress of(Participation participation) {
        return new Progress(ParticipationStatus.of(participation),
                DataDictionary.missing(participation, Requirement.ACTIVE));
    }

    /** The page to go on with: the first where something is missing, else the first of all. */
    public Step nextStep() {
        return missing.isEmpty() ? Step.PERSON : missing.get(0).step();
    }
}
