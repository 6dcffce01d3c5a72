package no.jobbsjanse.access.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.ApiCallers.Answer;
import no.jobbsjanse.access.BrokenRule;

/** What systems were answered, by the keys they chose; behind {@link no.jobbsjanse.access.ApiCallers}. */
@ApplicationScoped
@Transactional
public class ApiAnswerLedger {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** Begins one; two that begin the same at the same time wait for each other. */
    public Optional<Answer> begin(UUID client, String key, byte[] request) {
        int begun = entities.createNativeQuery("""
                insert into access.api_answer as known (api_client_id, key, request, begun_at) values (?1, ?2, ?3, now())
                on conflict (api_client_id, key) do update set begun_at = now()
                where known.status is null and known.request = ?3 and known.begun_at < now() - interval '1 minute'""")
                .setParameter(1, client).setParameter(2, key).setParameter(3, request).executeUpdate();
        if (begun == 1) {
            return Optional.empty();
        }
        List<?> rows = entities.createNativeQuery("select request, status, location, body from access.api_answer"
                + " where api_client_id = ?1 and key = ?2").setParameter(1, client).setParameter(2, key).getResultList();
        if (rows.isEmpty()) {
            // What was under way has just failed.
            throw new BrokenRule("api.underWay");
        }
        Object[] known = (Object[]) rows.get(0);
        if (!MessageDigest.isEqual((byte[]) known[0], request)) {
            throw new BrokenRule("api.keyOfAnother");
        }
        if (known[1] == null) {
            throw new BrokenRule("api.underWay");
        }
        return Optional.of(new Answer(((Number) known[1]).intValue(), (String) known[2], (String) known[3]));
    }

    /** Keeps what was answered. */
    public void answered(UUID client, String key, Answer answer) {
        entities.createNativeQuery("update access.api_answer set status = ?3, location = ?4, body = ?5"
                + " where api_client_id = ?1 and key = ?2").setParameter(1, client).setParameter(2, key)
                .setParameter(3, answer.status()).setParameter(4, answer.location()).setParameter(5, answer.body())
                .executeUpdate();
    }

    /** Forgets what has not come about. */
    public void failed(UUID client, String key) {
        entities.createNativeQuery("delete from access.api_answer where api_client_id = ?1 and key = ?2"
                + " and status is null").setParameter(1, client).setParameter(2, key).executeUpdate();
    }

    /** Forgets what was asked for more than a day ago. */
    void forget() {
        entities.createNativeQuery("delete from access.api_answer where begun_at < now() - interval '1 day'")
                .executeUpdate();
    }
}
