package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;

/** Asks all over the country, and as one who decides about reports, for the tests. */
@ApplicationScoped
public class TestCountry {

    @PersistenceContext(unitName = "reporting")
    EntityManager entities;

    @Transactional
    @Nationwide
    public List<?> ask(Mandate mandate, String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    @Transactional
    public List<?> askAsImdi(String sql) {
        entities.createNativeQuery("select set_config('app.task', 'deliveries', true)").getSingleResult();
        return entities.createNativeQuery(sql).getResultList();
    }

    @Transactional
    public int change(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
