package no.jobbsjanse.access.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import no.jobbsjanse.access.Scope;

/** What may read the access log: until its end, the transaction is the database role of the auditor. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AuditorRole {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    List<Object[]> ask(String sql, List<Object> values) {
        entities.createNativeQuery("set local role jobbsjansen_auditor").executeUpdate();
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast).toList();
    }

    static Scope place(Object municipality, Object district) {
        return municipality == null ? null : new Scope((String) municipality, (String) district);
    }
}
