package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/** The invitations. Whoever changes one locks its row first: an administrator, the invitee and a worker may meet. */
@ApplicationScoped
class InvitationRepository {

    private static final String OPEN = " i.revokedAt is null and i.firstLoginAt is null and i.grantedAt is null ";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    void add(InvitationRow invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    /** Those under way in a place, and those that came to their end since a time; the latest first. */
    List<InvitationRow> underWay(Scope place, OffsetDateTime since) {
        return entities.createQuery("select i from InvitationRow i where (" + OPEN + """
                or i.firstLoginAt > :since or i.revokedAt > :since)
                and i.municipality = :municipality and (:district is null or i.district = :district)
                order by i.invitedAt desc""", InvitationRow.class)
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .setParameter("since", since).getResultList();
    }

    /** One of a place, to be changed. */
    Optional<InvitationRow> forChange(Scope place, UUID id) {
        return forChange(id).filter(found -> place.includes(found.scope().municipality(), found.scope().district()));
    }

    /** One, to be changed by a worker or by whoever has its link. */
    Optional<InvitationRow> forChange(UUID id) {
        return Optional.ofNullable(entities.find(InvitationRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<InvitationRow> find(UUID id) {
        return Optional.ofNullable(entities.find(InvitationRow.class, id));
    }

    /** Whether somebody with this address is invited to a place already. */
    boolean isInvited(Scope place, String email) {
        return !entities.createQuery("select i.id from InvitationRow i where" + OPEN + """
                and i.municipality = :municipality and (i.district = :district or i.district is null and :district is null)
                and lower(i.email) = lower(:email)""")
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .setParameter("email", email).getResultList().isEmpty();
    }

    /** Those that somebody with this address could still follow, to be changed. */
    List<InvitationRow> openFor(String email) {
        return entities.createQuery("select i from InvitationRow i where" + OPEN
                + "and lower(i.email) = lower(:email) order by i.invitedAt", InvitationRow.class)
                .setParameter("email", email).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those an account has not finished, to be changed. */
    List<InvitationRow> openOf(String subject) {
        return entities.createQuery("select i from InvitationRow i where" + OPEN + "and i.account = :subject",
                InvitationRow.class).setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those that have been opened but of which we do not know that she has chosen. */
    List<UUID> openedNotChosen() {
        return entities.createQuery("select i.id from InvitationRow i where" + OPEN
                + "and i.openedAt is not null and i.chosenAt is null and i.account is not null", UUID.class)
                .setMaxResults(100).getResultList();
    }

    /** Those she can still follow, to municipalities whose last day lies before a day. */
    List<UUID> toEndedPlaces(LocalDate day) {
        return entities.createQuery("select i.id from InvitationRow i, Municipality m where" + OPEN
                + "and i.chosenAt is null and m.number = i.municipality and m.validTo < :day", UUID.class)
                .setParameter("day", day).getResultList();
    }

    /** Those that she has not followed and that are old enough for a first, or near enough to the end for a last reminder. */
    List<UUID> toRemind(OffsetDateTime now, Duration first, Duration beforeEnd) {
        return entities.createQuery("select i.id from InvitationRow i where" + OPEN + """
                and i.chosenAt is null and i.account is not null and i.expiresAt > :now
                and (i.invitedAt < :first or i.expiresAt < :last)""", UUID.class)
                .setParameter("now", now).setParameter("first", now.minus(first))
                .setParameter("last", now.plus(beforeEnd)).getResultList();
    }
}
