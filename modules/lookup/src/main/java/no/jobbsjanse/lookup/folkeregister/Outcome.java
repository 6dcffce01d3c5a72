package no.jobbsjanse.lookup.folkeregister;

import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.registry.NameAnswer;

/** What became of one number in a request that was answered as a whole. */
public sealed interface Outcome {

    /**
     * Folkeregisteret knows her, or knows that it does not.
     *
     * @param answer for the register
     */
    record Answered(NameAnswer answer) implements Outcome {
    }

    /**
     * The answer says nothing about this number that could be relied on.
     *
     * @param reason why
     */
    record Failed(LookupFailure reason) implements Outcome {
    }
}
