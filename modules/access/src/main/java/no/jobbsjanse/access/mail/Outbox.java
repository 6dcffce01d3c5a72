package no.jobbsjanse.access.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.task.WorkWanted;

/** The mails: posted in the transaction that wants them, taken by the worker afterwards. */
@ApplicationScoped
public class Outbox {

    /** Longer than a mail server may take for one mail. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String POST = """
            insert into access.mail (id, kind, once, invitation_id, recipient, reply_to, language, content, created_at,
                                     due_at, attempts)
            values (?1, ?2, ?3, cast(?4 as text), ?5, cast(?6 as text), ?7, ?8, now(), now(), 0)
            on conflict (once) do nothing""";

    private static final String TAKE = """
            update access.mail set attempts = attempts + 1, due_at = now() + make_interval(secs => ?1),
              first_attempt_at = coalesce(first_attempt_at, now())
            where id = (select id from access.mail where due_at <= now() order by due_at limit 1
                        for update skip locked)
            returning *""";

    private static final String DELIVERED = """
            update access.mail set delivered_at = now(), due_at = null, content = '{}', answer = null where id = ?1""";

    private static final String REFUSED = """
            update access.mail set refused_at = now(), due_at = null, content = '{}', answer = ?2 where id = ?1""";

    private static final String PUT_OFF = """
            update access.mail set due_at = now() + make_interval(secs => ?2), answer = ?3 where id = ?1""";

    private static final String DROP = """
            update access.mail set due_at = null, content = '{}' where id = ?1""";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private Event<WorkWanted> wanted;

    /**
     * Wants a letter sent, in the transaction of the caller.
     *
     * @param once names the occasion; a second letter for the same one is not sent
     * @param values see {@link MailKind}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(MailKind kind, String once, String recipient, String language, Map<String, String> values) {
        post(kind, once, null, recipient, null, language, values);
    }

    /** The same for a letter whose answers go to somebody else than us. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postFor(String replyTo, MailKind kind, String once, String recipient, String language,
            Map<String, String> values) {
        post(kind, once, null, recipient, replyTo, language, values);
    }

    /** The same for a letter about an invitation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postAbout(UUID invitation, MailKind kind, String once, String recipient, String language,
            Map<String, String> values) {
        post(kind, once, invitation, recipient, null, language, values);
    }

    private void post(MailKind kind, String once, UUID invitation, String recipient, String replyTo, String language,
            Map<String, String> values) {
        entities.createNativeQuery(POST).setParameter(1, UUID.randomUUID()).setParameter(2, kind.name())
                .setParameter(3, once).setParameter(4, invitation == null ? null : invitation.toString())
                .setParameter(5, recipient).setParameter(6, replyTo).setParameter(7, language)
                .setParameter(8, Mail.json(values)).executeUpdate();
        wanted.fire(new WorkWanted());
    }

    /** The letters about invitations, the latest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Mail> about(Collection<UUID> invitations) {
        return invitations.isEmpty() ? List.of() : entities.createQuery("""
                select m from Mail m where m.invitation in :invitations order by m.createdAt desc""", Mail.class)
                .setParameter("invitations", invitations.stream().map(UUID::toString).toList()).getResultList();
    }

    /** Takes what is due, if anything. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Mail> take() {
        List<?> taken = entities.createNativeQuery(TAKE, Mail.class).setParameter(1, (double) LEASE.toSeconds())
                .getResultList();
        return taken.stream().map(Mail.class::cast).findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void delivered(Mail mail) {
        entities.createNativeQuery(DELIVERED).setParameter(1, mail.id()).executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(Mail mail, String words) {
        entities.createNativeQuery(REFUSED).setParameter(1, mail.id()).setParameter(2, words).executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putOff(Mail mail, Duration pause, String words) {
        entities.createNativeQuery(PUT_OFF).setParameter(1, mail.id()).setParameter(2, (double) pause.toSeconds())
                .setParameter(3, words).executeUpdate();
    }

    /** What it says is not true any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void drop(Mail mail) {
        entities.createNativeQuery(DROP).setParameter(1, mail.id()).executeUpdate();
    }
}
