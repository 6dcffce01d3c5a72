package no.jobbsjanse.access.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.ApiClient;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;

/** Which systems may use the open interface; behind {@link no.jobbsjanse.access.ApiClients}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApiClientLedger {

    private static final int LONGEST_NAME = 60;

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** Those of a place, its districts among them. */
    public List<ApiClient> all(Scope place) {
        return entities.createQuery("""
                select c from ApiClientRow c
                where c.municipality = :municipality and (:district is null or c.district = :district)
                order by case when c.endedAt is null then 0 else 1 end, c.grantedAt desc""", ApiClientRow.class)
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .getResultStream().map(ApiClientRow::client).toList();
    }

    /** Lets one in. */
    public void give(Mandate mandate, String typedClient, String typedName, boolean writes) {
        String client = typedClient.strip();
        String name = typedName.strip();
        if (!client.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,99}")) {
            throw new BrokenRule("access.api.client");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new BrokenRule("access.api.name", LONGEST_NAME);
        }
        // Whoever gives the same at the same time waits, and is then told.
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))").setParameter(1, "api:" + client)
                .getResultList();
        if (all(mandate.scope()).stream().anyMatch(held -> held.isLive() && held.client().equals(client)
                && held.place().equals(mandate.scope()))) {
            throw new BrokenRule("access.api.taken");
        }
        entities.persist(new ApiClientRow(client, name, mandate.scope(), writes, mandate.actor().name()));
    }

    /** Takes it away. */
    public void end(Mandate mandate, UUID id) {
        ApiClientRow row = entities.find(ApiClientRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.client().isLive()
                || !mandate.scope().includes(row.client().place().municipality(), row.client().place().district())) {
            throw new BrokenRule("access.gone");
        }
        row.end(mandate.actor().name());
    }

    /** The one that calls, if it may; its use is noted once a minute. */
    public Optional<ApiClient> admit(String client, String place) {
        Optional<ApiClient> admitted = entities.createQuery("""
                select c from ApiClientRow c where c.client = :client and c.endedAt is null
                and coalesce(c.district, c.municipality) = :place""", ApiClientRow.class)
                .setParameter("client", client).setParameter("place", place)
                .getResultStream().map(ApiClientRow::client).findFirst();
        admitted.ifPresent(one -> entities.createNativeQuery("update access.api_client set last_used_at = now()"
                + " where id = ?1 and (last_used_at is null or last_used_at < now() - interval '1 minute')")
                .setParameter(1, one.id()).executeUpdate());
        return admitted;
    }
}
