package no.jobbsjanse.access.colleague;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/** When the accesses of places were gone through. */
@ApplicationScoped
class ReviewRepository {

    private static final String LAST = """
            select max(reviewed_at) from access.review
            where municipality_number = ?1 and district_number is not distinct from cast(?2 as text)""";

    private static final String ADD = """
            insert into access.review (id, municipality_number, district_number, reviewed_at, reviewed_by)
            values (?1, ?2, cast(?3 as text), now(), ?4)""";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    Optional<OffsetDateTime> last(Scope place) {
        List<?> found = entities.createNativeQuery(LAST).setParameter(1, place.municipality())
                .setParameter(2, place.district()).getResultList();
        return Optional.ofNullable(found.get(0)).map(ReviewRepository::time);
    }

    private static OffsetDateTime time(Object value) {
        return value instanceof OffsetDateTime time ? time
                : Instant.ofEpochMilli(((java.util.Date) value).getTime()).atOffset(ZoneOffset.UTC);
    }

    void add(Scope place, String by) {
        entities.createNativeQuery(ADD).setParameter(1, UUID.randomUUID()).setParameter(2, place.municipality())
                .setParameter(3, place.district()).setParameter(4, by).executeUpdate();
    }
}
