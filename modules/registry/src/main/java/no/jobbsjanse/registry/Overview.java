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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.TypedText;
import no.jobbsjanse.access.WithinScope;

/** Deltakeroversikt: the participations of one place, filtered, sorted, page by page, and searched. */
@ApplicationScoped
@Transactional
@WithinScope
public class Overview {

    /** How many days before her end a participation is said to end soon. */
    public static final int DAYS_ENDING_SOON = 60;
    /** How many days before the day itself a reminder shows. */
    public static final int DAYS_REMINDED_AHEAD = 14;
    /** The most hits of a search. */
    public static final int MOST_HITS = 20;

    private static final String COLUMNS = "select p.id, s.id, s.name_state, s.given_name, s.middle_name, s.family_name,"
            + " s.birth_date, p.started_on, p.ended_on, p.discharged_at, p.project_id, p.missing_person,"
            + " p.missing_background, " + OverviewSql.MISSING_EXIT + ", " + OverviewSql.MISSING_ROWS;

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private RegisterSettings settings;

    @Inject
    private Projects projects;

    @Inject
    private NorwegianClock clock;

    /** A page of those a query asks for. */
    @Logged(Act.LIST)
    public List<OverviewRow> rows(Mandate mandate, OverviewQuery query) {
        OverviewSql sql = asked(mandate, query);
        return list(sql, sql.order(query, projects(mandate, query)), OverviewQuery.PAGE_SIZE,
                query.page() * OverviewQuery.PAGE_SIZE);
    }

    /** The page, from 0, on which a query shows a participation; the first if it does not show it. */
    @NotLogged("tells a page number of somebody she has just seen")
    public int pageOf(Mandate mandate, OverviewQuery query, UUID participation) {
        OverviewSql sql = asked(mandate, query);
        List<?> before = query("select position from (select p.id, row_number() over ("
                + sql.order(query, projects(mandate, query)) + ") - 1 as position" + OverviewSql.FROM + sql.conditions()
                + ") sorted where id = '" + participation + "'", sql).getResultList();
        return before.isEmpty() ? 0 : ((Number) before.get(0)).intValue() / OverviewQuery.PAGE_SIZE;
    }

    /** How many there are in each status, with all filters of a query but that of the status. */
    @NotLogged("counts")
    public Map<ParticipationStatus, Long> counts(Mandate mandate, OverviewQuery query) {
        OverviewSql sql = sql(mandate).filter(query, settings.programme(), clock.today());
        return counts(OverviewSql.STATUS, sql, ParticipationStatus.class);
    }

    /** How many wait for what. */
    @NotLogged("counts")
    public Map<Todo, Long> todo(Mandate mandate) {
        Map<Todo, String> conditions = Arrays.stream(Todo.values()).collect(Collectors.toMap(todo -> todo,
                todo -> OverviewSql.todo(todo, settings.programme(), clock.today())));
        return counts(conditions, sql(mandate), Todo.class);
    }

    /** The years from the first start to the last, the latest first. */
    @NotLogged("years")
    public List<Integer> startYears(Mandate mandate) {
        OverviewSql sql = sql(mandate);
        Object[] row = (Object[]) query("select extract(year from min(p.started_on))::integer,"
                + " extract(year from max(p.started_on))::integer from registry.participation p" + sql.conditions(), sql)
                .getSingleResult();
        return row[0] == null ? List.of()
                : IntStream.iterate(number(row[1]), year -> year >= number(row[0]), year -> year - 1).boxed().toList();
    }

    /**
     * Finds participations in every status: by an exact number, or by parts of the name, each word of which must occur.
     * Protected people are found by name only by those who may see it.
     * At most {@value #MOST_HITS}, in the order of their names.
     */
    @Logged(Act.SEARCH)
    public List<OverviewRow> search(Mandate mandate, String text) {
        OverviewSql sql = sql(mandate);
        if (text.matches("[\\d\\s.-]*")) {
            try {
                NationalId number = NationalId.parse(text, settings.numbers());
                sql.where("p.person_id in (select i.person_id from registry.identifier i where i.municipality_number"
                        + " = p.municipality_number and i.number_index = %s)", settings.vault().index(number));
            } catch (BrokenRule notANumber) {
                return List.of();
            }
        } else {
            Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).forEach(word ->
                    sql.where("concat_ws(' ', s.given_name, s.middle_name, s.family_name) ilike %s", TypedText.anywhere(word)));
        }
        return list(sql, sql.order(OverviewQuery.open(), List.of()), MOST_HITS, 0);
    }

    private OverviewSql asked(Mandate mandate, OverviewQuery query) {
        return sql(mandate).filter(query, settings.programme(), clock.today()).statuses(query);
    }

    private OverviewSql sql(Mandate mandate) {
        mandate.require(Permission.VIEW_PARTICIPANTS);
        return new OverviewSql(mandate.scope(), mandate.allows(Permission.VIEW_PROTECTED));
    }

    private <E extends Enum<E>> Map<E, Long> counts(Map<E, String> conditions, OverviewSql sql, Class<E> type) {
        E[] all = type.getEnumConstants();
        String sums = Arrays.stream(all).map(one -> "count(*) filter (where " + conditions.get(one) + ")")
                .collect(Collectors.joining(", "));
        Object[] row = (Object[]) query("select " + sums + sql.from(sums) + sql.conditions(), sql).getSingleResult();
        Map<E, Long> counts = new EnumMap<>(type);
        Arrays.stream(all).forEach(one -> counts.put(one, ((Number) row[one.ordinal()]).longValue()));
        return counts;
    }

    /** The projects in the order of their names, if that is what is sorted by. */
    private List<Project> projects(Mandate mandate, OverviewQuery query) {
        return query.sort() == OverviewQuery.Sort.PROJECT ? projects.list(mandate) : List.of();
    }

    /** The keys first, from the indexes alone; then the rows that are shown. */
    private List<OverviewRow> list(OverviewSql sql, String order, int most, int offset) {
        List<?> rows = query(COLUMNS + OverviewSql.FROM + " join (select p.id" + OverviewSql.FROM + sql.conditions()
                + order + " limit " + most + " offset " + offset + ") listed on listed.id = p.id" + order, sql)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private Query query(String text, OverviewSql sql) {
        Query query = entities.createNativeQuery(sql.seen(text));
        for (int i = 0; i < sql.values().size(); i++) {
            query.setParameter(i + 1, sql.values().get(i));
        }
        return query;
    }

    private static OverviewRow row(Object[] row) {
        NameState state = NameState.valueOf((String) row[2]);
        PersonName name = new PersonName((String) row[3], (String) row[4], (String) row[5]);
        PersonSummary person = new PersonSummary((UUID) row[1], name.full().isEmpty() ? null : name, state, OverviewSql.day(row[6]));
        int[] missing = {number(row[11]), number(row[12]), number(row[14]), number(row[13])};
        ParticipationStatus status = row[9] != null ? ParticipationStatus.DISCHARGED
                : row[8] != null ? ParticipationStatus.ENDED
                : missing[0] + missing[1] == 0 ? ParticipationStatus.ACTIVE : ParticipationStatus.UNDER_REGISTRATION;
        return new OverviewRow((UUID) row[0], person, OverviewSql.day(row[7]), OverviewSql.day(row[8]), OverviewSql.time(row[9]), (String) row[10], status,
                Arrays.stream(missing).sum(), nextStep(missing, status));
    }

    private static Step nextStep(int[] missing, ParticipationStatus status) {
        for (int step = 0; step < missing.length; step++) {
            if (missing[step] > 0) {
                return Step.values()[step];
            }
        }
        return status == ParticipationStatus.ENDED ? Step.SUMMARY : Step.PERSON;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
