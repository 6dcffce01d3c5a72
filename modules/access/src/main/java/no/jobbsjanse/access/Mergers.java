package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.place.MergerLedger;

/**
 * Municipalities that have gone on in another: for the work in the background that moves what was registered in them.
 * Nothing here is about anybody.
 */
@ApplicationScoped
@Transactional
public class Mergers {

    /** Who is said to have done it: IMDi has decided, the register carries it out. */
    public static final Actor BY = new Actor("municipality-merger", "Jobbsjanseregisteret");

    @Inject
    private MergerLedger ledger;

    /**
     * A merger that is in force.
     *
     * @param ended the municipality whose last day is over
     * @param successor kommunenummer of the one it has become part of
     */
    public record Merger(Place ended, String successor) {
    }

    /** Those in force today, the earliest first. */
    public List<Merger> inForce() {
        return ledger.inForce();
    }

    /**
     * Takes up a merger: nobody else does so until this transaction is over.
     *
     * @return whether it is still in force
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean takeUp(Merger merger) {
        return ledger.takeUp(merger);
    }

    /**
     * Participants have been moved in this transaction. It is noted for IMDi, and whoever had access to the municipality
     * has the same in its successor, as by {@link Municipalities#carryOver}. Noted the first time also for nobody; after
     * that only when somebody was moved.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(Merger merger, long participants) {
        ledger.moved(merger, participants);
    }
}
