package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;

/**
 * All participations of a place for a system that keeps itself up to date: without names and numbers, in an order that no
 * change alters, from key to key. Whoever cannot be registered here is not listed.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Listing {

    /** The most on a page. */
    public static final int MOST = 200;

    /** How long a change may take from its clock to its commit. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final String COLUMNS = "select p.id, p.version, p.changed_at, p.started_on, p.ended_on,"
            + " p.discharged_at, p.project_id, p.missing_person + p.missing_background, " + OverviewSql.MISSING_EXIT
            + " + " + OverviewSql.MISSING_ROWS + " from registry.participation p";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private NorwegianClock clock;

    /**
     * A page.
     *
     * @param participations in the order of their keys
     * @param next the key to go on after, or {@code null} if there are no more
     * @param readAt what to ask for as changed since next time; earlier than now by as long as a change may take
     */
    public record Page(List<ListedParticipation> participations, UUID next, OffsetDateTime readAt)
            implements LogSubject {

        @Override
        public int loggedHits() {
            return participations.size();
        }
    }

    /** A page of those a query asks for. */
    @Logged(Act.LIST)
    public Page page(Mandate mandate, ListingQuery query) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        OffsetDateTime readAt = clock.now().minus(OVERLAP);
        OverviewSql sql = new OverviewSql(mandate.scope(), false).where("not p.refused");
        if (query.after() != null) {
            sql.where("p.id > %s", query.after());
        }
        if (query.changedSince() != null) {
            sql.where("p.changed_at >= %s", query.changedSince());
        }
        if (query.year() != null) {
            sql.where("p.started_on < %s and (p.ended_on is null or p.ended_on >= %s)",
                    LocalDate.of(query.year() + 1, 1, 1), LocalDate.of(query.year(), 1, 1));
        }
        if (!query.statuses().isEmpty()) {
            sql.where(query.statuses().stream().map(status -> "(" + OverviewSql.STATUS.get(status) + ")")
                    .collect(Collectors.joining(" or ")));
        }
        Query rows = entities.createNativeQuery(COLUMNS + sql.conditions() + " order by p.id limit "
                + (query.limit() + 1));
        for (int i = 0; i < sql.values().size(); i++) {
            rows.setParameter(i + 1, sql.values().get(i));
        }
        List<?> found = rows.getResultList();
        List<ListedParticipation> listed = found.stream().limit(query.limit()).map(row -> listed((Object[]) row))
                .toList();
        return new Page(listed, found.size() > query.limit() ? listed.get(listed.size() - 1).id() : null, readAt);
    }

    private static ListedParticipation listed(Object[] row) {
        int toBeActive = ((Number) row[7]).intValue();
        ParticipationStatus status = row[5] != null ? ParticipationStatus.DISCHARGED
                : row[4] != null ? ParticipationStatus.ENDED
                : toBeActive == 0 ? ParticipationStatus.ACTIVE : ParticipationStatus.UNDER_REGISTRATION;
        return new ListedParticipation((UUID) row[0], ((Number) row[1]).longValue(), OverviewSql.time(row[2]),
                OverviewSql.day(row[3]), OverviewSql.day(row[4]), OverviewSql.time(row[5]), (String) row[6], status,
                toBeActive + ((Number) row[8]).intValue());
    }
}
