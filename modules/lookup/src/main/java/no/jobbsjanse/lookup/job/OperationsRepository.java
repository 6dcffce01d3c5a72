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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupFigures;
import no.jobbsjanse.lookup.LookupFigures.TimeToName;

/** The statements on the queue as a whole: figures and levers for support, and the nightly refresh. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OperationsRepository {

    private static final String TIMES = """
            count(*),
              coalesce(percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - entered_at)), 0),
              coalesce(percentile_cont(0.95) within group (order by extract(epoch from first_answered_at - entered_at)), 0)
            from lookup.name_lookup where first_answered_at > now() - interval '%s'""";

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    @Inject
    private LookupJobRepository jobs;

    @Inject
    private ConditionRepository condition;

    /** All figures. */
    public LookupFigures figures() {
        FolkeregisterCondition now = condition.condition();
        jobs.actAsWorker();
        Object[] row = (Object[]) entities.createNativeQuery("""
                select min(entered_at) filter (where not refreshing), count(*) filter (where refreshing)
                from lookup.name_lookup where state = 'WAITING'""").getSingleResult();
        return new LookupFigures(now, condition.fuse(), time(row[0]), failures(), number(row[1]),
                condition.lastFailure().orElse(null), condition.lastAnswer().orElse(null), lastHour(), times("hour", "24 hours"),
                times("day", "14 days"));
    }

    private TimeToName lastHour() {
        Object[] row = (Object[]) entities.createNativeQuery("select now(), " + TIMES.formatted("1 hour"))
                .getSingleResult();
        return timeToName(row);
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
        List<?> rows = entities.createNativeQuery("""
                select date_trunc('%s', first_answered_at at time zone 'Europe/Oslo') at time zone 'Europe/Oslo',
                """.formatted(unit) + TIMES.formatted(last) + " group by 1 order by 1").getResultList();
        return rows.stream().map(row -> timeToName((Object[]) row)).toList();
    }

    private static TimeToName timeToName(Object[] row) {
        return new TimeToName(time(row[0]), number(row[1]), ((Number) row[2]).doubleValue(),
                ((Number) row[3]).doubleValue());
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
     * The answers of these people are stale: they are asked for again, also those who are being asked for at this moment,
     * whose answer may be older than what has happened.
     *
     * @return how many; those who are in the queue anyway are not counted
     */
    public int refresh(Collection<UUID> people) {
        if (people.isEmpty()) {
            return 0;
        }
        jobs.actAsWorker();
        // In an order of their own, so that two who lock many do not wait for each other.
        return entities.createNativeQuery("""
                with stale as materialized (
                  select person_id from lookup.name_lookup
                  where person_id = any(cast(string_to_array(?1, ',') as uuid[]))
                    and (state = 'ANSWERED' or leased_until > now())
                  order by person_id for update)
                update lookup.name_lookup job
                set refreshing = refreshing or state = 'ANSWERED', state = 'WAITING', attempts = 0,
                  next_attempt_at = now(), answered_at = null, lease = lease + 1, leased_until = null
                from stale where job.person_id = stale.person_id""")
                .setParameter(1, people.stream().map(UUID::toString).collect(Collectors.joining(","))).executeUpdate();
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

    /** What is told to support of older attempts is forgotten. */
    public void forgetAttempts(Duration age) {
        jobs.actAsWorker();
        entities.createNativeQuery("delete from lookup.attempt where ended_at < now() - make_interval(secs => ?1)")
                .setParameter(1, (double) age.toSeconds()).executeUpdate();
    }
}
