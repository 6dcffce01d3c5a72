package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import no.jobbsjanse.registry.RetentionCarriedOut;
import no.jobbsjanse.registry.RetentionProposed;

/** Whoever leaves the register leaves the queue of names, in the same transaction. */
@ApplicationScoped
class RetentionObserver {

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    void proposed(@Observes RetentionProposed event) {
        call("count_retained", event.run());
    }

    void carriedOut(@Observes RetentionCarriedOut event) {
        call("forget_retained", event.run());
    }

    private void call(String function, UUID run) {
        entities.createNativeQuery("select count(*) from lookup." + function + "(?1)").setParameter(1, run)
                .getSingleResult();
    }
}
