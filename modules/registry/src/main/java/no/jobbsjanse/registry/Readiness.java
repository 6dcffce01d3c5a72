package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.ProtectedName;

/**
 * «Klar for årsrapport»: who takes part in a year, and what is missing for its report, any day of the year. Counts come
 * from the database alone; what each one lacks is asked of {@link YearProgress}, for those of one page.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Readiness {

    private static final YearWarning[] WARNINGS = YearWarning.values();
    private static final int FIGURES_BEFORE_WARNINGS = 8;

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private ParticipationRepository repository;

    @Inject
    private ProtectedNames protectedNames;

    @Inject
    private RegisterSettings settings;

    @Inject
    private NorwegianClock clock;

    /** How those stand who take part in a year, by project; whoever cannot be registered is counted apart only. */
    @NotLogged("counts")
    public List<YearCounts> counts(Mandate mandate, int year) {
        YearSql of = new YearSql(year);
        OverviewSql sql = sql(mandate, of);
        String did = of.rows(sql.value(mandate.scope().municipality()));
        String warnings = Arrays.stream(WARNINGS).map(one -> ", " + warning(of, one) + " as w" + one.ordinal())
                .collect(Collectors.joining());
        String warned = Arrays.stream(WARNINGS).map(one -> ", count(*) filter (where not refused and w" + one.ordinal()
                + ")").collect(Collectors.joining());
        List<?> rows = query("select project_id, count(*) filter (where not refused),"
                + " count(*) filter (where not refused and started), count(*) filter (where not refused and ended),"
                + " count(*) filter (where not refused and (missing > 0 or to_discharge)),"
                + " coalesce(sum(missing) filter (where not refused), 0),"
                + " count(*) filter (where not refused and missing = 0 and to_discharge),"
                + " count(*) filter (where refused)" + warned + " from (select p.project_id, p.refused, " + of.started()
                + " as started, " + of.ended() + " as ended, " + of.missing() + " as missing, " + of.toDischarge()
                + " as to_discharge" + warnings + " from registry.participation p" + did + sql.conditions()
                // Not merged into the counting: it would ask each question once for every figure.
                + " offset 0) of_year group by project_id", sql).getResultList();
        return rows.stream().map(row -> counts((Object[]) row)).toList();
    }

    private static YearCounts counts(Object[] row) {
        Map<YearWarning, Long> warnings = new EnumMap<>(YearWarning.class);
        Arrays.stream(WARNINGS).forEach(one -> warnings.put(one, number(row[FIGURES_BEFORE_WARNINGS + one.ordinal()])));
        return new YearCounts((String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]),
                number(row[5]), number(row[6]), number(row[7]), warnings);
    }

    /** A page of those a query asks for, in the order of their names. */
    @Logged(Act.LIST)
    public List<YearLine> lines(Mandate mandate, YearQuery query) {
        YearSql of = new YearSql(query.year());
        OverviewSql sql = sql(mandate, of).where(switch (query.whom()) {
            case INCOMPLETE -> "not p.refused and (" + of.missing() + " > 0 or " + of.toDischarge() + ")";
            case REFUSED -> "p.refused";
            case WARNED -> "not p.refused and " + of.warning(query.warning(), settings.programme(), clock.today());
        });
        if (query.project() != null) {
            sql.where("coalesce(p.project_id, '') = %s", query.project());
        }
        String did = of.rows(sql.value(mandate.scope().municipality()));
        List<?> found = query("select p.id" + OverviewSql.FROM + did + sql.conditions()
                + sql.order(OverviewQuery.open(), List.of()) + " limit " + YearQuery.PAGE_SIZE + " offset "
                + query.page() * YearQuery.PAGE_SIZE, sql).getResultList();
        return lines(mandate, found.stream().map(UUID.class::cast).toList(), new CalendarYear(query.year()));
    }

    private List<YearLine> lines(Mandate mandate, List<UUID> ids, CalendarYear year) {
        Map<UUID, Participation> found = repository.allWithRows(mandate.scope(), ids).stream()
                .collect(Collectors.toMap(Participation::id, Function.identity()));
        Map<UUID, ProtectedName> apart = protectedNames.of(mandate,
                found.values().stream().map(Participation::person).toList());
        return ids.stream().map(found::get).map(one -> new YearLine(one.id(), Participations.summary(one.person(), apart),
                one.plan().project(), one.startedOn(), one.endedOn(), YearProgress.of(one, year))).toList();
    }

    private OverviewSql sql(Mandate mandate, YearSql of) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return new OverviewSql(mandate.scope(), mandate.allows(Permission.VIEW_PROTECTED)).where(of.inYear());
    }

    private String warning(YearSql of, YearWarning warning) {
        return "coalesce(" + of.warning(warning, settings.programme(), clock.today()) + ", false)";
    }

    private Query query(String text, OverviewSql sql) {
        Query query = entities.createNativeQuery(sql.seen(text));
        for (int i = 0; i < sql.values().size(); i++) {
            query.setParameter(i + 1, sql.values().get(i));
        }
        return query;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
