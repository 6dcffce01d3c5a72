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
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.access.WithinCase;

/** IMDi's support, for the tests. */
@ApplicationScoped
public class TestSupport {

    static final Mandate TOR = supporter("tor");

    @PersistenceContext(unitName = "registry")
    EntityManager entities;

    @Inject
    SupportCases cases;

    @Inject
    SupportSearch search;

    static Mandate supporter(String subject) {
        return new Mandate(new Actor(subject, "Tor Hagen"), null, Set.of(Permission.SUPPORT_USERS));
    }

    /** A new case of Tor's. */
    SupportCase opened() {
        return cases.open(TOR, "BRUKERSTOTTE", "2026/12");
    }

    /** A new case of Tor's about a participation of a place. */
    SupportCase about(Scope place, UUID participation) {
        return search.choose(TOR, opened(), place, participation);
    }

    /** What support sees, by any statement. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @WithinCase
    public List<?> ask(Mandate mandate, SupportCase about, String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    /** The same once she has asked for the name. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @WithinCase(named = true)
    public List<?> askNamed(Mandate mandate, SupportCase about, String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    /** What support may write: nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @WithinCase
    public int change(Mandate mandate, SupportCase about, String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** As the portal, on behalf of somebody of support. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int changeAsPortal(Mandate mandate, String sql) {
        entities.createNativeQuery("select set_config('app.supporter', ?, true)").setParameter(1, mandate.actor().subject())
                .getSingleResult();
        return entities.createNativeQuery(sql).executeUpdate();
    }
}
