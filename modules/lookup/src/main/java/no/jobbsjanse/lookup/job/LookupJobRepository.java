package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.lookup.LookupFailure;

/** The statements on the queue. Time is that of the database: nodes need not agree on it. */
@ApplicationScoped
class LookupJobRepository {

    /** The name by which row-level security knows the worker. */
    private static final String TASK = "name-lookup";

    private static final String BEGIN_ANEW = """
            insert into lookup.name_lookup as job
              (person_id, municipality_number, district_number, state, attempts, next_attempt_at, lease, requested_at,
               entered_at)
            values (?1, ?2, cast(?3 as text), 'WAITING', 0, now(), 0, now(), now())
            on conflict (person_id) do update
              set state = 'WAITING', attempts = 0, next_attempt_at = now(), lease = job.lease + 1,
                  leased_until = null, last_failure = null, requested_at = now(), answered_at = null,
                  refreshing = false
            """;

    // Materialized: evaluated again for each row, the sub-select would lock more jobs than it should.
    private static final String LEASE = """
            with due as materialized (
              select person_id from lookup.name_lookup
              where state = 'WAITING' and next_attempt_at <= now() and (leased_until is null or leased_until <= now())
                and not exists (select from lookup.folkeregister where paused_at is not null)
              order by refreshing, next_attempt_at limit ?1 for update skip locked)
            update lookup.name_lookup job
            set lease = lease + 1, leased_until = now() + make_interval(secs => ?2), attempts = attempts + 1
            from due where job.person_id = due.person_id
            returning job.*
            """;

    // Whoever has waited longest, due or not.
    private static final String LEASE_ONE = """
            with one as materialized (
              select person_id from lookup.name_lookup
              where state = 'WAITING' and (leased_until is null or leased_until <= now())
              order by refreshing, entered_at limit 1 for update skip locked)
            update lookup.name_lookup job
            set lease = lease + 1, leased_until = now() + make_interval(secs => ?1), attempts = attempts + 1
            from one where job.person_id = one.person_id
            returning job.*
            """;

    private static final String CLOSE = """
            update lookup.name_lookup
            set state = 'ANSWERED', answered_at = now(), last_failure = null, leased_until = null, refreshing = false,
              first_answered_at = coalesce(first_answered_at, now())
            where person_id = ?1 and lease = ?2
            """;

    private static final String POSTPONE = """
            update lookup.name_lookup
            set last_failure = ?3, next_attempt_at = now() + make_interval(secs => ?4), leased_until = null
            where person_id = ?1 and lease = ?2
            """;

    private static final String TRACE = """
            insert into lookup.attempt (person_id, ended_at, millis, together, failure)
            select person_id, clock_timestamp(), ?3, ?4, cast(?5 as text) from lookup.name_lookup
            where person_id = ?1 and lease = ?2 and not refreshing
            """;

    // What is under way for the former place is void: its answer would look for her there.
    private static final String MOVE = """
            update lookup.name_lookup
            set municipality_number = ?2, district_number = null, lease = lease + 1, leased_until = null,
              next_attempt_at = case when state = 'WAITING' then now() else next_attempt_at end
            where municipality_number = ?1
            """;

    private static final String GIVE_BACK = """
            update lookup.name_lookup set attempts = attempts - 1, leased_until = null
            where person_id = ?1 and lease = ?2
            """;

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    /** Asks, or asks anew: whatever is under way for her is void. */
    void request(Scope scope, UUID person) {
        beginAnew(BEGIN_ANEW + ", entered_at = now(), first_answered_at = null", scope, person);
    }

    /** Asks anew, unless it is being asked. */
    void retry(Scope scope, UUID person) {
        beginAnew(BEGIN_ANEW + " where job.leased_until is null or job.leased_until <= now()", scope, person);
    }

    private void beginAnew(String statement, Scope scope, UUID person) {
        query(statement, person, scope.municipality(), scope.district()).executeUpdate();
    }

    Optional<LookupJob> find(Scope scope, UUID person) {
        return entities.createQuery("""
                select j from LookupJob j where j.person = :person and j.municipality = :municipality
                and (:district is null or j.district = :district)""", LookupJob.class)
                .setParameter("person", person).setParameter("municipality", scope.municipality())
                .setParameter("district", scope.district()).getResultStream().findFirst();
    }

    /** The jobs of several people, in one query. */
    List<LookupJob> find(Scope scope, Collection<UUID> persons) {
        return entities.createQuery("""
                select j from LookupJob j where j.person in :persons and j.municipality = :municipality
                and (:district is null or j.district = :district)""", LookupJob.class)
                .setParameter("persons", persons).setParameter("municipality", scope.municipality())
                .setParameter("district", scope.district()).getResultList();
    }

    /** Lets this transaction see the jobs of all places, and nothing but jobs. */
    void actAsWorker() {
        query("select set_config('app.task', ?1, true)", TASK).getSingleResult();
    }

    /** Takes the jobs that are due, oldest first, leaving alone what another node is taking at this moment. */
    @SuppressWarnings("unchecked")
    List<LookupJob> lease(int most, Duration time) {
        return entities.createNativeQuery(LEASE, LookupJob.class).setParameter(1, most)
                .setParameter(2, seconds(time)).getResultList();
    }

    /** Takes one job, due or not. */
    @SuppressWarnings("unchecked")
    List<LookupJob> leaseOne(Duration time) {
        return entities.createNativeQuery(LEASE_ONE, LookupJob.class).setParameter(1, seconds(time)).getResultList();
    }

    /** Keeps what came of an attempt, {@code null} for an answer, unless the lease is void or nobody waits. */
    void trace(LookupJob job, LookupFailure failure, Attempt attempt) {
        query(TRACE, job.person(), job.lease(), (int) attempt.took().toMillis(), attempt.together(),
                failure == null ? null : failure.name()).executeUpdate();
    }

    /** Her name has been answered, unless the lease is void. */
    void close(LookupJob job) {
        query(CLOSE, job.person(), job.lease()).executeUpdate();
    }

    /**
     * To be tried again.
     *
     * @return false if the lease is void
     */
    boolean postpone(LookupJob job, LookupFailure failure, Duration delay) {
        return query(POSTPONE, job.person(), job.lease(), failure.name(), seconds(delay)).executeUpdate() == 1;
    }

    /** The jobs of a municipality belong to another; how many. As a worker. */
    int move(String from, String to) {
        return query(MOVE, from, to).executeUpdate();
    }

    /** Was taken and not asked for: as if it had not been taken. */
    void giveBack(LookupJob job) {
        query(GIVE_BACK, job.person(), job.lease()).executeUpdate();
    }

    /** There is nobody left to ask for. */
    void delete(LookupJob job) {
        query("delete from lookup.name_lookup where person_id = ?1 and lease = ?2", job.person(), job.lease())
                .executeUpdate();
    }

    private Query query(String statement, Object... parameters) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
