package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.AssignmentRow;
import no.jobbsjanse.access.invitation.LinkLedger;

/** The accounts and what each may do. Asked anew on every request, so that access taken away is gone at once. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    private final Clock clock = Clock.systemUTC();

    @Inject
    private LinkLedger invitations;

    /**
     * Notes that somebody has logged in. Somebody unknown is remembered without any role: she sees who can let her in.
     *
     * @param subject the {@code sub} claim, the only key that never changes
     * @return whether an invitation has done its work with this: she is here for the first time, or in a new place
     */
    @Transactional
    public boolean loggedIn(String subject, String username, String name) {
        Account account = entities.find(Account.class, subject);
        if (account == null) {
            account = new Account(subject);
            account.loggedIn(username, name, OffsetDateTime.now(clock));
            entities.persist(account);
        } else {
            account.loggedIn(username, name, OffsetDateTime.now(clock));
        }
        return invitations.loggedIn(subject);
    }

    /** Whether an account has been closed for long disuse; an administrator can open it again. */
    @Transactional
    public boolean isClosed(String subject) {
        Account account = entities.find(Account.class, subject);
        return account != null && account.closedAt() != null;
    }

    /** The user with all she may do right now; empty if she never logged in. */
    // Asked on every request: one read needs no transaction around it.
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<User> user(String subject) {
        List<Object[]> rows = entities.createNamedQuery(Account.WITH_ROLES, Object[].class)
                .setParameter("subject", subject).getResultList();
        return rows.stream().findFirst().map(row -> new User(subject, ((Account) row[0]).name(), assignments(rows),
                ((Account) row[0]).worksIn()));
    }

    /** Notes where somebody with several places works from now on, for the next time she logs in. */
    @Transactional
    public void work(String subject, Scope place) {
        entities.find(Account.class, subject).work(place.number());
    }

    /** What somebody may do in a place right now: for work that no request has asked for. */
    @Transactional
    public Optional<Mandate> mandate(String subject, Scope place) {
        return user(subject).map(user -> user.mandate(place));
    }

    /**
     * Those who may register participants in a place, in the order of their names: whoever may be her caseworker.
     *
     * @param place a district's colleagues include those of the whole municipality
     */
    @Transactional
    public List<Actor> colleagues(Scope place) {
        return entities.createQuery("""
                        select distinct a from Account a, AssignmentRow r where r.accountSubject = a.subject
                        and r.endedAt is null and a.closedAt is null
                        and r.role in :roles and r.municipality = :municipality
                        and (r.district is null or :district is null or r.district = :district)
                        order by a.name""", Account.class)
                .setParameter("roles", Role.codesPermitting(Permission.REGISTER_PARTICIPANTS))
                .setParameter("municipality", place.municipality())
                .setParameter("district", place.district())
                .getResultStream().map(account -> new Actor(account.subject(), account.name())).toList();
    }

    /**
     * Those who may register participants in each of some places, in the order of their names.
     *
     * @param places exactly where participants belong; nobody for none
     */
    @Transactional
    public List<Actor> caseworkersOfAll(Set<Scope> places) {
        List<Set<Actor>> everywhere = places.stream().map(this::caseworkersOf).toList();
        return everywhere.stream().limit(1).flatMap(Set::stream)
                .filter(one -> everywhere.stream().allMatch(there -> there.contains(one))).toList();
    }

    private Set<Actor> caseworkersOf(Scope place) {
        return entities.createQuery("""
                        select distinct a from Account a, AssignmentRow r where r.accountSubject = a.subject
                        and r.endedAt is null and a.closedAt is null
                        and r.role in :roles and r.municipality = :municipality
                        and (r.district is null or r.district = :district)
                        order by a.name""", Account.class)
                .setParameter("roles", Role.codesPermitting(Permission.REGISTER_PARTICIPANTS))
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .getResultStream().map(account -> new Actor(account.subject(), account.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names of those who give access in a place, for colleagues who work there; see also {@link AccessRequests}. */
    @Transactional
    public List<String> administrators(Scope place) {
        return entities.createQuery("""
                        select distinct a.name from Account a, AssignmentRow r where r.accountSubject = a.subject
                        and r.endedAt is null and a.closedAt is null and r.role = :role
                        and r.municipality = :municipality and (r.district is null or r.district = :district)
                        order by a.name""", String.class)
                .setParameter("role", Role.MUNICIPALITY_ADMIN.code()).setParameter("municipality", place.municipality())
                .setParameter("district", place.district()).getResultList();
    }

    private static List<Assignment> assignments(List<Object[]> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable((AssignmentRow) row[1]))
                .flatMap(row -> Role.of(row.role()).map(role -> new Assignment(role, row.scope())).stream()).toList();
    }
}
