package no.jobbsjanse.lookup.job;

import static no.jobbsjanse.lookup.job.Columns.number;
import static no.jobbsjanse.lookup.job.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.FolkeregisterCondition.State;
import no.jobbsjanse.lookup.GrantRefusal;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupFigures.Fuse;
import no.jobbsjanse.lookup.LookupFigures.LastFailure;
import no.jobbsjanse.lookup.folkeregister.Unavailable;

/** The statements on the one row that tells how Folkeregisteret is doing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConditionRepository {

    /** Shorter troubles mend themselves before anybody has read of them. */
    private static final Duration DOWN_AFTER = Duration.ofSeconds(15);

    private static final String CONDITION = """
            select f.answered_at, f.answer_millis, f.failing_since, f.paused_at, now(),
              (select count(*) from lookup.name_lookup where state = 'WAITING' and not refreshing),
              (select count(*) from lookup.name_lookup where first_answered_at > now() - interval '1 minute'),
              f.answer_numbers
            from lookup.folkeregister f""";

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    @Inject
    private LookupJobRepository jobs;

    /** How Folkeregisteret is doing now. In a transaction of its own: the page that asks must not see the jobs of all places. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public FolkeregisterCondition condition() {
        jobs.actAsWorker();
        Object[] row = (Object[]) entities.createNativeQuery(CONDITION).getSingleResult();
        OffsetDateTime answered = time(row[0]);
        OffsetDateTime failing = time(row[2]);
        OffsetDateTime paused = time(row[3]);
        OffsetDateTime now = time(row[4]);
        boolean down = failing != null && failing.plus(DOWN_AFTER).isBefore(now);
        boolean slow = row[1] != null && row[7] != null && answered.plusMinutes(2).isAfter(now)
                && number(row[1]) > Promise.forNumbers((int) number(row[7])).toMillis();
        State state = paused != null ? State.PAUSED : down ? State.DOWN : slow ? State.SLOW : State.WELL;
        OffsetDateTime since = paused != null ? paused : down ? failing : slow ? answered : null;
        return new FolkeregisterCondition(state, since, number(row[5]), number(row[6]));
    }

    /** Of the fuses of all nodes, the one that has blown last. */
    Fuse fuse() {
        return Fuse.valueOf((String) entities.createNativeQuery("""
                select case when fuse_blown_at is null then 'WHOLE'
                  when fuse_blown_at > now() - make_interval(secs => ?1) then 'BLOWN' else 'TRYING' end
                from lookup.folkeregister""").setParameter(1, Folkeregisteret.SECONDS_LEFT_ALONE).getSingleResult());
    }

    /** Why the last request that failed did so. */
    Optional<LastFailure> lastFailure() {
        Object[] row = (Object[]) entities.createNativeQuery(
                "select last_failure, last_code, last_detail from lookup.folkeregister").getSingleResult();
        return Optional.ofNullable((String) row[0]).map(why -> new LastFailure(LookupFailure.valueOf(why),
                GrantRefusal.of((String) row[1]).orElse(null), (String) row[2]));
    }

    /** When the last usable answer came. */
    Optional<OffsetDateTime> lastAnswer() {
        return Optional.ofNullable(time(entities.createNativeQuery("select answered_at from lookup.folkeregister")
                .getSingleResult()));
    }

    /**
     * It has answered a request for so many. If it was silent before, everybody who was put off because of that is due
     * now, spread over some seconds.
     */
    void answered(int numbers, Duration time) {
        jobs.actAsWorker();
        entities.createNativeQuery("""
                update lookup.name_lookup set next_attempt_at = now() + random() * interval '3 seconds'
                where state = 'WAITING' and last_failure is not null and next_attempt_at > now()
                  and last_failure not in ('NUMBER_REFUSED', 'WRONG_PERSON', 'INCOMPLETE', 'INTERNAL')
                  and exists (select from lookup.folkeregister where failing_since is not null)""").executeUpdate();
        entities.createNativeQuery("""
                update lookup.folkeregister set answered_at = now(), answer_millis = ?1, answer_numbers = ?2,
                  failing_since = null, fuse_blown_at = null""")
                .setParameter(1, Math.toIntExact(time.toMillis())).setParameter(2, numbers).executeUpdate();
    }

    /** A request has failed. */
    void failed(Unavailable trouble, boolean fuseBlown) {
        entities.createNativeQuery("""
                update lookup.folkeregister
                set failing_since = coalesce(failing_since, now()), last_failure = ?1, last_code = cast(?2 as text),
                  last_detail = ?3, fuse_blown_at = case when ?4 then now() else fuse_blown_at end""")
                .setParameter(1, trouble.reason().name()).setParameter(2, trouble.code().orElse(null))
                .setParameter(3, trouble.getMessage()).setParameter(4, fuseBlown).executeUpdate();
    }

    /** Whether it has been silent for so long, and not been tried for so long, that one try is due. */
    boolean isProbeDue() {
        return entities.createNativeQuery("""
                update lookup.folkeregister set probed_at = now()
                where paused_at is null and greatest(failing_since, probed_at) < now() - interval '30 seconds'
                  and failing_since is not null""").executeUpdate() == 1;
    }

    /** It was not tried after all: the next one who wants to try may do so. */
    void notProbed() {
        entities.createNativeQuery("update lookup.folkeregister set probed_at = null where probed_at is not null")
                .executeUpdate();
    }
}
