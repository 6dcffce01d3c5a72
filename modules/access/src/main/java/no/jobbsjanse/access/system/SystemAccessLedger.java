package no.jobbsjanse.access.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.ConnectedSystem;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.account.AssignmentRow;

/** Who may open which system; behind {@link no.jobbsjanse.access.Systems}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SystemAccessLedger {

    /** A role in the whole municipality counts in its districts, and access of the whole for a role in one. */
    private static final String OPEN = """
            select s from SystemRow s where s.active = true and exists (
                select r.id from AssignmentRow r, Account a where r.accountSubject = :subject and r.endedAt is null
                and a.subject = :subject and a.closedAt is null and (s.id = :own or exists (
                    select g.id from SystemAccessRow g where g.accountSubject = :subject and g.system = s.id
                    and g.endedAt is null and g.municipality = r.municipality
                    and (g.district is null or r.district is null or g.district = r.district))))
            order by s.position, s.id""";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SystemLedger systems;

    /** Those somebody may open. */
    public List<ConnectedSystem> openTo(String subject) {
        return entities.createQuery(OPEN, SystemRow.class).setParameter("subject", subject)
                .setParameter("own", ConnectedSystem.OWN).getResultStream().map(SystemRow::system).toList();
    }

    /** Those somebody has access to in a place. */
    public Set<String> heldBy(Scope place, String subject) {
        return live(place, subject).stream().map(SystemAccessRow::system).collect(Collectors.toSet());
    }

    private List<SystemAccessRow> live(Scope place, String subject) {
        return entities.createQuery("""
                select g from SystemAccessRow g where g.accountSubject = :subject and g.endedAt is null
                and g.municipality = :municipality and (:district is null or g.district = :district)""",
                SystemAccessRow.class).setParameter("subject", subject)
                .setParameter("municipality", place.municipality()).setParameter("district", place.district())
                .getResultList();
    }

    /** Gives it. */
    public void give(Mandate mandate, String subject, String system) {
        if (systems.offered().stream().noneMatch(one -> one.id().equals(system))) {
            throw new BrokenRule("access.system.unknown");
        }
        // The account is locked, so that giving twice at the same time gives once.
        if (accounts.forChange(subject).isEmpty() || accounts.liveOf(subject).stream().map(AssignmentRow::scope)
                .noneMatch(where -> where != null && mandate.scope().includes(where.municipality(), where.district()))) {
            throw new BrokenRule("access.gone");
        }
        if (live(mandate.scope(), subject).stream().noneMatch(held -> held.system().equals(system)
                && held.scope().equals(mandate.scope()))) {
            entities.persist(new SystemAccessRow(subject, system, mandate.scope(), mandate.actor().name()));
        }
    }

    /** Takes it away. */
    public void end(Mandate mandate, String subject, String system) {
        live(mandate.scope(), subject).stream().filter(held -> held.system().equals(system))
                .forEach(held -> held.end(mandate.actor().name()));
    }
}
