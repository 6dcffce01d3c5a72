package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;

/** Asks all over the country, for the tests. */
@ApplicationScoped
public class TestNation {

    static final Mandate READER = new Mandate(new Actor("imdi", "Ingrid Moe"), null, Set.of(Permission.VIEW_STATISTICS));

    @PersistenceContext(unitName = "registry")
    EntityManager entities;

    @Inject
    Participations participations;

    @Transactional
    @Nationwide
    public List<?> ask(Mandate mandate, String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    @Transactional
    @Nationwide
    public int change(Mandate mandate, String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** A place seen in the middle of the country. */
    @Transactional
    @Nationwide
    public void askInside(Mandate mandate, Mandate ofAPlace) {
        participations.open(ofAPlace, UUID.randomUUID());
    }

    /** The same connection afterwards: the portal's again. */
    @Transactional
    public List<?> askAsPortal(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    /** What the portal may write. */
    @Transactional
    public int changeAsPortal(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** What stands in the access log. */
    @Transactional
    public List<?> askAsAuditor(String sql) {
        entities.createNativeQuery("set local role jobbsjansen_auditor").executeUpdate();
        return entities.createNativeQuery(sql).getResultList();
    }

    /** Of a place. */
    @Transactional
    @WithinScope
    public int changeAsSomebodyOf(Mandate mandate, String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** In a transaction that comes to nothing. */
    @Transactional
    public void inVain(Runnable work) {
        work.run();
        throw new IllegalStateException("in vain");
    }
}
