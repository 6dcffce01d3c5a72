package no.jobbsjanse.access.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.RequestId;
import no.jobbsjanse.access.Scope;

/**
 * Adds to the access log: one statement per act. Time, roles, place in the chain and hash are the database's business.
 *
 * <p>The chain of a municipality has one end, and only one transaction at a time can build on it. So that nobody waits for
 * a colleague who works, PostgreSQL takes hold of the end at the very commit (a deferred trigger, {@code
 * V10__access_log.sql}), when nothing remains to be done but to write the commit: for as long as a disk takes. There is
 * no time in which a row stands outside the chain, and no work in the background that could stay behind.
 */
@ApplicationScoped
@Transactional
public class LogLedger {

    private static final String ADD = """
            insert into access.access_log (act, actor, actor_name, municipality_number, district_number,
                participation_id, protected, others, detail, hits, purpose, request)
            values (?, ?, ?, ?, ?, cast(? as uuid), cast(? as boolean), cast(? as boolean), ?, cast(? as integer), ?, ?)""";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private RequestId request;

    /**
     * One act.
     *
     * @param act what was done
     * @param actor who
     * @param place where; {@code null} for the whole country
     * @param participation with whom; {@code null} for none, or several
     * @param isProtected whether her address is protected
     * @param isOthers whether somebody else follows her up
     * @param detail what of it, or {@code null}
     * @param hits how many participations; {@code null} for what is about none
     * @param purpose why, or {@code null}
     */
    public record Entry(String act, Actor actor, Scope place, UUID participation, boolean isProtected, boolean isOthers,
            String detail, Integer hits, String purpose) {
    }

    /** In the transaction of the caller: both are there, or neither. */
    public void add(Entry entry) {
        Object[] values = {entry.act(), entry.actor().subject(), entry.actor().name(),
            entry.place() == null ? null : entry.place().municipality(),
            entry.place() == null ? null : entry.place().district(), text(entry.participation()),
            entry.isProtected() ? "true" : null, entry.isOthers() ? "true" : null, entry.detail(), text(entry.hits()),
            entry.purpose(), request.value()};
        var statement = entities.createNativeQuery(ADD);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** For good, whatever becomes of the caller's transaction: a page that is only looked at is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addApart(Entry entry) {
        add(entry);
    }
}
