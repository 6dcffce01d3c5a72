package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.Participation;

/** Deltakeroversikt: the participations of one place. */
@ApplicationScoped
@Transactional
@WithinScope
public class Overview {

    private static final String IN_SCOPE =
            "p.place.municipality = :municipality and (:district is null or p.place.district = :district)";

    // The statuses as SQL sees them; one test holds them beside ParticipationStatus over all combinations.
    private static final Map<ParticipationStatus, String> CONDITIONS = conditions();

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** How many participations there are in each status. */
    public Map<ParticipationStatus, Long> counts(Mandate mandate) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        String sums = Arrays.stream(ParticipationStatus.values())
                .map(status -> "coalesce(sum(case when " + CONDITIONS.get(status) + " then 1 else 0 end), 0)")
                .collect(Collectors.joining(", "));
        Object[] row = inScope(mandate.scope(), "select " + sums + " from Participation p where " + IN_SCOPE,
                Object[].class).get(0);
        Map<ParticipationStatus, Long> counts = new EnumMap<>(ParticipationStatus.class);
        Arrays.stream(ParticipationStatus.values())
                .forEach(status -> counts.put(status, ((Number) row[status.ordinal()]).longValue()));
        return counts;
    }

    /** The participations in the given statuses: those without a name first, then by family name in Norwegian order. */
    public List<OverviewRow> rows(Mandate mandate, Set<ParticipationStatus> statuses) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        String wanted = statuses.stream().map(status -> "(" + CONDITIONS.get(status) + ")")
                .collect(Collectors.joining(" or "));
        return inScope(mandate.scope(), "select p from Participation p join fetch p.person s where " + IN_SCOPE
                + " and (" + wanted + ") order by SQL('? collate \"nb-x-icu\" nulls first', s.familyName),"
                + " SQL('? collate \"nb-x-icu\"', s.givenName), p.startedOn desc, p.id", Participation.class)
                .stream().map(Overview::row).toList();
    }

    private static Map<ParticipationStatus, String> conditions() {
        List<String> needed = DataDictionary.fields().stream()
                .filter(field -> field.requiredFor().contains(Requirement.ACTIVE))
                .map(field -> "p." + field.key()).toList();
        String open = "p.dischargedAt is null and p.endedOn is null and ";
        return Map.of(
                ParticipationStatus.UNDER_REGISTRATION, open + needed.stream()
                        .map(field -> field + " is null").collect(Collectors.joining(" or ", "(", ")")),
                ParticipationStatus.ACTIVE, open + needed.stream()
                        .map(field -> field + " is not null").collect(Collectors.joining(" and ")),
                ParticipationStatus.ENDED, "p.dischargedAt is null and p.endedOn is not null",
                ParticipationStatus.DISCHARGED, "p.dischargedAt is not null");
    }

    private static OverviewRow row(Participation participation) {
        return new OverviewRow(participation.id(), Participations.summary(participation.person()),
                participation.startedOn(), Progress.of(participation));
    }

    private <T> List<T> inScope(Scope scope, String query, Class<T> type) {
        return entities.createQuery(query, type)
                .setParameter("municipality", scope.municipality())
                .setParameter("district", scope.district())
                .getResultList();
    }
}
