package no.jobbsjanse.access.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/** The requests. Whoever changes one locks its row first: two administrators, IMDi and a worker may meet. */
@ApplicationScoped
class AccessRequestRepository {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    void add(AccessRequestRow request) {
        entities.persist(request);
        entities.flush();
    }

    /**
     * How many an address has sent to a municipality since a time. Others with the same address wait for the end of this
     * transaction, so that two at the same time are counted both.
     */
    long sentSince(Scope place, String email, OffsetDateTime since) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, "access request " + place.municipality() + email).getResultList();
        return entities.createQuery("""
                select count(r) from AccessRequestRow r where r.municipality = :municipality
                and lower(r.senderEmail) = :email and r.createdAt > :since""", Long.class)
                .setParameter("municipality", place.municipality()).setParameter("email", email)
                .setParameter("since", since).getSingleResult();
    }

    /**
     * Those that nobody has answered, the oldest first.
     *
     * @param place of an administrator; {@code null} for nobody's
     * @param forwarded whether also those of all places that went on to IMDi
     */
    List<AccessRequestRow> open(Scope place, boolean forwarded) {
        return entities.createQuery("select r from AccessRequestRow r where r.answeredAt is null and ("
                + (forwarded ? "r.forwardedAt is not null or " : "")
                + "r.municipality = :municipality and (:district is null or r.district = :district))"
                + " order by r.createdAt", AccessRequestRow.class)
                .setParameter("municipality", place == null ? "" : place.municipality())
                .setParameter("district", place == null ? null : place.district()).getResultList();
    }

    /** Those that somebody with an address has sent to a municipality and nobody has answered, to be changed. */
    List<AccessRequestRow> openFrom(Scope place, String email) {
        return entities.createQuery("""
                select r from AccessRequestRow r where r.answeredAt is null and r.municipality = :municipality
                and lower(r.senderEmail) = lower(:email)""", AccessRequestRow.class)
                .setParameter("municipality", place.municipality()).setParameter("email", email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** One that may be answered from a place, or by IMDi, to be changed. */
    Optional<AccessRequestRow> forChange(Scope place, boolean forwarded, UUID id) {
        return forChange(id).filter(AccessRequestRow::isOpen).filter(found -> forwarded && found.isForwarded()
                || place != null && place.includes(found.place().municipality(), found.place().district()));
    }

    /** One, to be changed by a worker. */
    Optional<AccessRequestRow> forChange(UUID id) {
        return Optional.ofNullable(entities.find(AccessRequestRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of all places that nobody has answered and that have not been forwarded. */
    List<AccessRequestRow> waiting() {
        return entities.createQuery("""
                select r from AccessRequestRow r where r.answeredAt is null and r.forwardedAt is null
                order by r.createdAt""", AccessRequestRow.class).getResultList();
    }

    /** Forgets those that were answered, or sent, before a time. */
    void forget(OffsetDateTime answered, OffsetDateTime sent) {
        entities.createQuery("delete from AccessRequestRow r where r.answeredAt < :answered or r.createdAt < :sent")
                .setParameter("answered", answered).setParameter("sent", sent).executeUpdate();
    }
}
