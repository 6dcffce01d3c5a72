package no.jobbsjanse.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/** The accounts and their assignments. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** A new account. */
    public void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    /** A new assignment. */
    public void add(AssignmentRow assignment) {
        entities.persist(assignment);
        entities.flush();
    }

    /** An account, to be changed. */
    public Optional<Account> forChange(String subject) {
        return Optional.ofNullable(entities.find(Account.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The account that mail to an address reaches. */
    public Optional<Account> byEmail(String email) {
        return entities.createQuery("select a from Account a where lower(a.email) = lower(:email)", Account.class)
                .setParameter("email", email).getResultStream().findFirst();
    }

    /** Everybody who has, or had, a role in a place, in the order of their names. */
    public List<Account> withRoleIn(Scope place) {
        return entities.createQuery("""
                select distinct a from Account a, AssignmentRow r where r.accountSubject = a.subject
                and r.municipality = :municipality and (:district is null or r.district = :district)
                order by a.name, a.subject""", Account.class)
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .getResultList();
    }

    /** Those of some accounts that have never been used, and are invited. */
    public Set<String> onlyInvited(Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : Set.copyOf(entities.createQuery("""
                select a.subject from Account a where a.subject in :subjects and a.lastLoginAt is null
                and exists (select 1 from InvitationRow i where i.account = a.subject and i.grantedAt is null)""",
                String.class).setParameter("subjects", subjects).getResultList());
    }

    /** Those of some accounts that have a role outside a place too. */
    public Set<String> withRoleOutside(Scope place, Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : Set.copyOf(entities.createQuery("""
                select r.accountSubject from AssignmentRow r where r.accountSubject in :subjects and r.endedAt is null
                and (r.municipality is null or r.municipality <> :municipality
                     or :district is not null and (r.district is null or r.district <> :district))""", String.class)
                .setParameter("subjects", subjects).setParameter("municipality", place.municipality())
                .setParameter("district", place.district()).getResultList());
    }

    /** All assignments of a place, those that were taken away too, the latest first. */
    public List<AssignmentRow> assignmentsIn(Scope place) {
        return entities.createQuery("""
                select r from AssignmentRow r
                where r.municipality = :municipality and (:district is null or r.district = :district)
                order by r.grantedAt desc, r.role""", AssignmentRow.class)
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .getResultList();
    }

    /** One assignment of a place, to be changed. */
    public Optional<AssignmentRow> forChange(Scope place, UUID id) {
        return Optional.ofNullable(entities.find(AssignmentRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.scope() != null
                        && place.includes(found.scope().municipality(), found.scope().district()));
    }

    /** The assignments an account has now, in all places. */
    public List<AssignmentRow> liveOf(String subject) {
        return entities.createQuery("select r from AssignmentRow r where r.accountSubject = :subject"
                + " and r.endedAt is null", AssignmentRow.class).setParameter("subject", subject).getResultList();
    }

    /**
     * The assignments with a role in exactly a place, of those who can use it: not of an account that is closed, or
     * invited and never used. Others who want to know wait for the end of this transaction, so
     * that two cannot take away the last two at the same time.
     */
    public List<AssignmentRow> holders(Scope place, String role) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, role + place.municipality() + place.district()).getResultList();
        return entities.createQuery("""
                select r from AssignmentRow r, Account a where a.subject = r.accountSubject
                and a.closedAt is null and r.endedAt is null and r.role = :role
                and not (a.lastLoginAt is null and exists (
                  select 1 from InvitationRow i where i.account = a.subject and i.grantedAt is null))
                and r.municipality = :municipality
                and (r.district = :district or r.district is null and :district is null)""", AssignmentRow.class)
                .setParameter("role", role).setParameter("municipality", place.municipality())
                .setParameter("district", place.district()).getResultList();
    }

    /** The accounts that hold a role in exactly a place, are open, and can be reached by mail. */
    public List<Account> reachableHolders(Scope place, String role) {
        return entities.createQuery("""
                select distinct a from AssignmentRow r, Account a where a.subject = r.accountSubject
                and a.closedAt is null and a.email is not null and r.endedAt is null and r.role = :role
                and r.municipality = :municipality
                and (r.district = :district or r.district is null and :district is null)""", Account.class)
                .setParameter("role", role).setParameter("municipality", place.municipality())
                .setParameter("district", place.district()).getResultList();
    }

    /** Open accounts with a role that have not been used since a time, whose owners have not been warned. */
    public List<String> unusedSince(OffsetDateTime time) {
        return entities.createQuery("""
                select distinct a.subject from Account a, AssignmentRow r where r.accountSubject = a.subject
                and r.endedAt is null and a.closedAt is null and a.lastLoginAt < :time and a.warnedAt is null""",
                String.class).setParameter("time", time).getResultList();
    }

    /** Open accounts whose owners were warned before a time and have not logged in since. */
    public List<String> warnedBefore(OffsetDateTime time) {
        return entities.createQuery("select a.subject from Account a where a.closedAt is null and a.warnedAt < :time",
                String.class).setParameter("time", time).getResultList();
    }
}
