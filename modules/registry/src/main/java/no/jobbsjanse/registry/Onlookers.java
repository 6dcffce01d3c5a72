package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.Scope;

/** Who has looked at participations, for a transaction that sees them: PostgreSQL tells of no others. */
@ApplicationScoped
class Onlookers {

    private static final String ASK = "select id, at, act, actor, actor_name, roles, municipality_number, district_number,"
            + " participation_id, protected, others, detail, hits, purpose, request"
            + " from registry.who_has_looked(cast(string_to_array(?1, ',') as uuid[]))";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** The latest first. */
    List<LogEntry> of(Collection<UUID> participations) {
        return ((List<?>) entities.createNativeQuery(ASK).setParameter(1, participations.stream().map(UUID::toString)
                .collect(Collectors.joining(","))).getResultList()).stream().map(row -> entry((Object[]) row)).toList();
    }

    private static LogEntry entry(Object[] row) {
        return new LogEntry(((Number) row[0]).longValue(), time(row[1]), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], row[6] == null ? null : new Scope((String) row[6], (String) row[7]), (UUID) row[8],
                Boolean.TRUE.equals(row[9]), Boolean.TRUE.equals(row[10]), (String) row[11],
                row[12] == null ? null : ((Number) row[12]).intValue(), (String) row[13], (String) row[14]);
    }

    private static OffsetDateTime time(Object value) {
        Instant at = value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
        return at.atZone(NorwegianClock.ZONE).toOffsetDateTime();
    }
}
