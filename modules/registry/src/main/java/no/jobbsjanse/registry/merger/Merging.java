package no.jobbsjanse.registry.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import no.jobbsjanse.access.Mergers;
import no.jobbsjanse.access.Mergers.Merger;
import no.jobbsjanse.registry.MunicipalityMerged;

/**
 * Carries out one merger: all of it or nothing, in one transaction. A transaction sees one place, and this is the only
 * work that concerns two; it sees neither. A function of the database moves the rows, and is told only what has ended.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Merging {

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private Mergers mergers;

    @Inject
    private Event<MunicipalityMerged> merged;

    /** Moves what there is; again, it moves what has come since. */
    public void carryOut(Merger merger) {
        if (!mergers.takeUp(merger)) {
            return;
        }
        long moved = ((Number) entities.createNativeQuery("select registry.move_to_successor(?1, ?2, ?3, ?4)")
                .setParameter(1, merger.ended().number()).setParameter(2, merger.ended().name())
                .setParameter(3, Mergers.BY.subject()).setParameter(4, Mergers.BY.name()).getSingleResult()).longValue();
        merged.fire(new MunicipalityMerged(merger.ended().number(), merger.successor()));
        mergers.moved(merger, moved);
    }
}
