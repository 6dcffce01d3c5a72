package no.jobbsjanse.registry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.registry.RetentionCarriedOut;

/**
 * Carries out an approved run, some participations in each transaction: those are gone and stand in the protocol, or
 * neither. Whoever dies over it leaves the rest to the next look, on any node; done again, nothing happens.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RetentionRound {

    @Inject
    private RunLedger ledger;

    @Inject
    private Event<RetentionCarriedOut> carriedOut;

    /** The run that waits, if there is one. */
    public Optional<UUID> waiting() {
        return ledger.approved();
    }

    /** Deletes some. @return whether there may be more */
    public boolean carryOut(UUID run, int most) {
        return ledger.carryOut(run, most).filter(looked -> looked > 0).isPresent();
    }

    /** Ends it, once no participation of it remains; until then nothing but what is kept elsewhere of those gone goes. */
    public void finish(UUID run) {
        carriedOut.fire(new RetentionCarriedOut(run));
        ledger.finish(run);
    }
}
