package no.jobbsjanse.lookup.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.lookup.EventFeedCondition;
import no.jobbsjanse.lookup.EventFeedCondition.State;
import no.jobbsjanse.lookup.GrantRefusal;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupFigures.LastFailure;
import no.jobbsjanse.registry.NorwegianClock;

/** The statements on the pointer of the event feed. Time is that of the database: nodes need not agree on it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FeedRepository {

    private static final String READ = """
            update lookup.event_feed
            set next_sequence = ?2, latest_sequence = greatest(?3, ?2 - 1),
              event_at = coalesce(cast(cast(?4 as text) as timestamptz), event_at), read_at = now(),
              next_read_at = now() + make_interval(secs => ?5), leased_until = null, failing_since = null
            where lease = ?1""";

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    /** Takes the right to read on, if it is time to, nobody else has it, and IMDi has not paused the look-ups. */
    Optional<FeedLease> lease(Duration time) {
        List<?> rows = query("""
                update lookup.event_feed set lease = lease + 1, leased_until = now() + make_interval(secs => ?1)
                where next_read_at <= now() and (leased_until is null or leased_until <= now())
                  and not exists (select from lookup.folkeregister where paused_at is not null)
                returning lease, next_sequence""", seconds(time)).getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst().map(row -> new FeedLease(((Number) row[0]).longValue(),
                row[1] == null ? null : ((Number) row[1]).longValue()));
    }

    /**
     * A page has been read.
     *
     * @param latest the last event known to exist
     * @param pause until the next one
     * @return false if the lease is void
     */
    boolean advance(FeedLease lease, long next, long latest, OffsetDateTime lastAt, Duration pause) {
        return query(READ, lease.number(), next, latest, lastAt == null ? null : lastAt.toString(), seconds(pause))
                .executeUpdate() == 1;
    }

    /** Whether the pointer was too old today already. */
    boolean hasRestartedToday() {
        return (Boolean) query("""
                select coalesce(restarted_at > now() - interval '1 day', false) from lookup.event_feed""")
                .getSingleResult();
    }

    /** The pointer was too old. */
    void restarted() {
        query("update lookup.event_feed set restarted_at = now()").executeUpdate();
    }

    /** It could not be read: the pointer stays. */
    void failed(FeedLease lease, LookupFailure why, String code, String detail, Duration pause) {
        query("""
                update lookup.event_feed
                set failing_since = coalesce(failing_since, now()), last_failure = ?2, last_code = cast(?3 as text),
                  last_detail = ?4, next_read_at = now() + make_interval(secs => ?5), leased_until = null
                where lease = ?1""", lease.number(), why.name(), code, detail, seconds(pause)).executeUpdate();
    }

    /** How it is going, where it is wanted. */
    EventFeedCondition condition() {
        Object[] row = (Object[]) query("""
                select event_at, read_at, greatest(latest_sequence - next_sequence + 1, 0), failing_since, last_failure,
                  last_code, last_detail, restarted_at from lookup.event_feed""").getSingleResult();
        long unread = row[2] == null ? 0 : ((Number) row[2]).longValue();
        State state = row[3] != null ? State.FAILING : row[1] == null ? State.STARTING
                : unread > 0 ? State.BEHIND : State.UP_TO_DATE;
        LastFailure failure = row[4] == null ? null : new LastFailure(LookupFailure.valueOf((String) row[4]),
                GrantRefusal.of((String) row[5]).orElse(null), (String) row[6]);
        return new EventFeedCondition(state, time(row[0]), time(row[1]), unread, time(row[3]), failure, time(row[7]));
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

    private static OffsetDateTime time(Object value) {
        return value == null ? null : value instanceof OffsetDateTime time ? time
                : ((Timestamp) value).toInstant().atZone(NorwegianClock.ZONE).toOffsetDateTime();
    }
}
