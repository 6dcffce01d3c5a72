package no.jobbsjanse.access.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The list of what has to be done in Keycloak. */
@ApplicationScoped
public class Tasks {

    /** Longer than everything that is asked of Keycloak for one task may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    // Whoever takes a task moves it into the future; should she die, it is there again.
    private static final String TAKE = """
            update access.task set attempts = attempts + 1, due_at = now() + make_interval(secs => ?1)
            where id = (select id from access.task where due_at <= now() order by due_at limit 1
                        for update skip locked)
            returning *""";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private Event<WorkWanted> wanted;

    /** Wants something of Keycloak for an invitation, in the transaction of the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forInvitation(TaskKind kind, UUID invitation) {
        post(kind, invitation, null);
    }

    /** Wants something of Keycloak for an account, in the transaction of the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forAccount(TaskKind kind, String account) {
        post(kind, null, account);
    }

    private void post(TaskKind kind, UUID invitation, String account) {
        entities.persist(new Task(kind, invitation, account, OffsetDateTime.now()));
        wanted.fire(new WorkWanted());
    }

    /** When things that wait will be tried next, by invitation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, OffsetDateTime> due(TaskKind kind) {
        return entities.createQuery("select t.invitation, t.dueAt from Task t where t.kind = :kind"
                + " and t.invitation is not null", Object[].class).setParameter("kind", kind).getResultStream()
                .collect(Collectors.toMap(row -> UUID.fromString((String) row[0]), row -> (OffsetDateTime) row[1], (one, other) -> one));
    }

    /** Takes what is due, if anything. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Task> take() {
        List<?> taken = entities.createNativeQuery(TAKE, Task.class).setParameter(1, (double) LEASE.toSeconds())
                .getResultList();
        return taken.stream().map(Task.class::cast).findFirst();
    }

    /** To be tried again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putOff(Task task, Duration pause) {
        entities.createNativeQuery("update access.task set due_at = now() + make_interval(secs => ?1) where id = ?2")
                .setParameter(1, (double) pause.toSeconds()).setParameter(2, task.id()).executeUpdate();
    }

    /** It is done; in the transaction that records what came of it, if there is one. */
    @Transactional
    public void done(Task task) {
        entities.createNativeQuery("delete from access.task where id = ?1").setParameter(1, task.id()).executeUpdate();
    }
}
