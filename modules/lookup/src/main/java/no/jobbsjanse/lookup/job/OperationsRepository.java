package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.FolkeregisterCondition.State;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupFigures;
import no.jobbsjanse.lookup.LookupFigures.TimeToName;
import no.jobbsjanse.registry.NorwegianClock;

/** The statements on the queue as a whole, and on the row that tells how Folkeregisteret is doing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OperationsRepository {

    /** Shorter troubles mend themselves before anybody has read of them. */
    private static final Duration DOWN_AFTER = Duration.ofSeconds(15);
    private static final int SLOW_FROM_MILLIS = 3_000;

    private static final String CONDITION = """
            select f.answered_at, f.answer_millis, f.failing_since, f.paused_at, now(),
              (select count(*) from lookup.name_lookup where state = 'WAITING' and not refreshing),
              (select count(*) from lookup.name_lookup where first_answered_at > now() - interval '1 minute')
            from lookup.folkeregister f""";

    private static final String TIMES = """
            select date_trunc('%1$s', first_answered_at at time zone 'Europe/Oslo') at time zone 'Europe/Oslo', count(*),
              percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - entered_at)),
              percentile_cont(0.95) within group (order by extract(epoch from first_answered_at - entered_at))
            from lookup.name_lookup where first_answered_at > now() - interval '%2$s' group by 1 order by 1""";

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    @Inject
    private LookupJobRepository jobs;

    /** How Folkeregisteret is doing now. */
    public FolkeregisterCondition condition() {
        jobs.actAsWorker();
        Object[] row = (Object[]) entities.createNativeQuery(CONDITION).getSingleResult();
        OffsetDateTime answered = time(row[0]);
        OffsetDateTime failing = time(row[2]);
        OffsetDateTime paused = time(row[3]);
        OffsetDateTime now = time(row[4]);
        boolean down = failing != null && failing.plus(DOWN_AFTER).isBefore(now);
        boolean slow = row[1] != null && ((Number) row[1]).intValue() >= SLOW_FROM_MILLIS
                && answered.plusMinutes(2).isAfter(now);
        State state = paused != null ? State.PAUSED : down ? State.DOWN : slow ? State.SLOW : State.WELL;
        OffsetDateTime since = paused != null ? paused : down ? failing : slow ? answered : null;
        return new FolkeregisterCondition(state, since, number(row[5]), number(row[6]));
    }

    /** All figures. */
    public LookupFigures figures() {
        FolkeregisterCondition condition = condition();
        Object[] row = (Object[]) entities.createNativeQuery("""
                select last_failure, last_detail, answered_at,
                  (select min(entered_at) from lookup.name_lookup where state = 'WAITING' and not refreshing),
                  (select count(*) from lookup.name_lookup where refreshing)
                from lookup.folkeregister""").getSingleResult();
        return new LookupFigures(condition, time(row[3]), failures(), number(row[4]),
                row[0] == null ? null : LookupFailure.valueOf((String) row[0]), (String) row[1], time(row[2]),
                times("hour", "24 hours"), times("day", "14 days"));
    }

    private Map<LookupFailure, Long> failures() {
        Map<LookupFailure, Long> failures = new EnumMap<>(LookupFailure.class);
        for (Object row : entities.createNativeQuery("""
                select last_failure, count(*) from lookup.name_lookup
                where state = 'WAITING' and not refreshing and last_failure is not null group by 1""")
                .getResultList()) {
            failures.put(LookupFailure.valueOf((String) ((Object[]) row)[0]), number(((Object[]) row)[1]));
        }
        return failures;
    }

    private List<TimeToName> times(String unit, String last) {
        List<?> rows = entities.createNativeQuery(TIMES.formatted(unit, last)).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new TimeToName(time(row[0]), number(row[1]),
                ((Number) row[2]).doubleValue(), ((Number) row[3]).doubleValue())).toList();
    }

    /** Nobody is leased from now on. */
    public void pause(String by) {
        entities.createNativeQuery("""
                update lookup.folkeregister set paused_at = now(), paused_by = ?1 where paused_at is null""")
                .setParameter(1, by).executeUpdate();
    }

    /** Takes a pause back. */
    public void resume() {
        entities.createNativeQuery("update lookup.folkeregister set paused_at = null, paused_by = null")
                .executeUpdate();
    }

    /** All who wait are due now; how many. */
    public int retryAll() {
        jobs.actAsWorker();
        return entities.createNativeQuery("""
                update lookup.name_lookup set next_attempt_at = now(), attempts = 0
                where state = 'WAITING' and (leased_until is null or leased_until <= now())""").executeUpdate();
    }

    /**
     * It has answered. If it was silent before, everybody who was put off because of that is due now, spread over some
     * seconds.
     */
    void answered(Duration time) {
        jobs.actAsWorker();
        entities.createNativeQuery("""
                update lookup.name_lookup set next_attempt_at = now() + random() * interval '3 seconds'
                where state = 'WAITING' and last_failure is not null and next_attempt_at > now()
                  and last_failure not in ('NUMBER_REFUSED', 'WRONG_PERSON', 'INCOMPLETE', 'INTERNAL')
                  and exists (select from lookup.folkeregister where failing_since is not null)""").executeUpdate();
        entities.createNativeQuery("""
                update lookup.folkeregister set answered_at = now(), answer_millis = ?1, failing_since = null""")
                .setParameter(1, Math.toIntExact(time.toMillis())).executeUpdate();
    }

    /** Whether it has been silent for so long, and not been tried for so long, that one try is due. */
    boolean isProbeDue() {
        return entities.createNativeQuery("""
                update lookup.folkeregister set probed_at = now()
                where paused_at is null and greatest(failing_since, probed_at) < now() - interval '30 seconds'
                  and failing_since is not null""").executeUpdate() == 1;
    }

    /** A request has failed. */
    void failed(LookupFailure why, String detail) {
        entities.createNativeQuery("""
                update lookup.folkeregister
                set failing_since = coalesce(failing_since, now()), last_failure = ?1, last_detail = ?2""")
                .setParameter(1, why.name()).setParameter(2, detail).executeUpdate();
    }

    /** Answers older than this are asked for again; how many. */
    public int refreshOlderThan(Duration age) {
        jobs.actAsWorker();
        return entities.createNativeQuery("""
                update lookup.name_lookup
                set state = 'WAITING', refreshing = true, attempts = 0, next_attempt_at = now(), answered_at = null,
                  lease = lease + 1
                where state = 'ANSWERED' and answered_at < now() - make_interval(secs => ?1)""")
                .setParameter(1, (double) age.toSeconds()).executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static OffsetDateTime time(Object value) {
        return value == null ? null : value instanceof OffsetDateTime time ? time
                : ((java.sql.Timestamp) value).toInstant().atZone(NorwegianClock.ZONE).toOffsetDateTime();
    }
}
