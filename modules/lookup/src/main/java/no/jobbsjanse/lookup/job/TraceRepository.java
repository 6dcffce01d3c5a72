package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.lookup.LookupAttempt;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupTrace;

/** Reads what has happened to one look-up. */
@ApplicationScoped
public class TraceRepository {

    private static final String JOB = """
            select entered_at, answered_at, case when state = 'WAITING' and not refreshing then next_attempt_at end
            from lookup.name_lookup where person_id = ?1 and municipality_number = ?2""";
    private static final String ATTEMPTS = """
            select ended_at, millis, together, failure from lookup.attempt where person_id = ?1
            order by ended_at desc limit ?2""";

    @PersistenceContext(unitName = "lookup")
    private EntityManager entities;

    /** The look-up of a person of a place, and its latest attempts. */
    public Optional<LookupTrace> of(Scope place, UUID person, int most) {
        List<?> attempts = entities.createNativeQuery(ATTEMPTS).setParameter(1, person).setParameter(2, most).getResultList();
        List<?> jobs = entities.createNativeQuery(JOB).setParameter(1, person)
                .setParameter(2, place.municipality()).getResultList();
        return jobs.stream().findFirst().map(Object[].class::cast).map(job -> new LookupTrace(Columns.time(job[0]),
                Columns.time(job[1]), Columns.time(job[2]), attempts.stream().map(row -> attempt((Object[]) row))
                .toList()));
    }

    private static LookupAttempt attempt(Object[] row) {
        return new LookupAttempt(Columns.time(row[0]), Duration.ofMillis(((Number) row[1]).longValue()),
                ((Number) row[2]).intValue(), row[3] == null ? null : LookupFailure.valueOf((String) row[3]));
    }
}
