package no.jobbsjanse.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import no.jobbsjanse.registry.RetentionCarriedOut;
import no.jobbsjanse.registry.RetentionProposed;

/** What was delivered about a participation that is deleted goes with it, in the same transaction; the heads stay. */
@ApplicationScoped
class RetentionObserver {

    @PersistenceContext(unitName = "reporting")
    private EntityManager entities;

    void proposed(@Observes RetentionProposed event) {
        call("count_retained", event.run());
    }

    void carriedOut(@Observes RetentionCarriedOut event) {
        call("forget_retained", event.run());
    }

    private void call(String function, UUID run) {
        entities.createNativeQuery("select count(*) from reporting." + function + "(?1)").setParameter(1, run)
                .getSingleResult();
    }
}
