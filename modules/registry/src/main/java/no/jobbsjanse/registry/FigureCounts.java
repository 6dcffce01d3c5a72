package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;

/**
 * Counts {@link Figures} of the participations a transaction sees, in one statement of three passes: each is grouped by
 * little, which costs less than one pass that is grouped by everything. Names, numbers and free text are not asked for, so the national role may run it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FigureCounts {

    // The numbers of the statuses are those of ParticipationStatus. Taking a date apart is what costs most here and
    // below: those with the same dates are put together first.
    private static final String BY_STATUS = """
            select 0, status, null::integer, null::integer, extract(year from ended_lately)::integer as year, exit_reason,
              exit_subreason, sum(alike)
            from (select case when discharged_at is not null then 3 when ended_on is not null then 2
                  when missing_person + missing_background = 0 then 1 else 0 end as status,
                case when ended_on >= ?1 then ended_on end as ended_lately, exit_reason, exit_subreason, count(*) as alike
              from registry.participation where not refused%1$s group by 1, 2, 3, 4) together
            group by status, year, exit_reason, exit_subreason""";

    // Months are counted since the year 0, one number where there would be two. Whole months go from the first day to
    // the day after the last, as ChronoUnit.MONTHS counts them.
    private static final String BY_MONTHS = """
            select 1, first_month, last_month, last_month + case when next_day = 1 then 1 else 0 end - first_month
                - case when next_day < first_day then 1 else 0 end as lasted, null::integer, null, null, sum(alike)
            from (select extract(year from started_on)::integer * 12 + extract(month from started_on)::integer - 1 as first_month,
                extract(year from ended_on)::integer * 12 + extract(month from ended_on)::integer - 1 as last_month,
                extract(day from started_on)::integer as first_day, extract(day from ended_on + 1)::integer as next_day,
                count(*) as alike
              from registry.participation where not refused%1$s group by started_on, ended_on) together
            group by first_month, last_month, lasted""";

    // Those with the same levels in all skills are put together first: four skills of each would be four times the work.
    private static final String BY_LEVELS = """
            select 2, skill, null::integer, null::integer, year, at_start, at_end, sum(alike)
            from (select extract(year from ended_on)::integer as year, listening_at_start, listening_at_end, reading_at_start,
                reading_at_end, writing_at_start, writing_at_end, speaking_at_start, speaking_at_end, count(*) as alike
              from registry.participation where not refused and ended_on >= ?1%1$s group by 1, 2, 3, 4, 5, 6, 7, 8, 9) together
            cross join lateral (values (0, listening_at_start, listening_at_end), (1, reading_at_start, reading_at_end),
              (2, writing_at_start, writing_at_end), (3, speaking_at_start, speaking_at_end)) of (skill, at_start, at_end)
            group by skill, year, at_start, at_end""";

    private static final String COUNT = String.join(" union all ", BY_STATUS, BY_MONTHS, BY_LEVELS);

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    /**
     * @param condition for SQL, beginning with {@code and}, its values {@code ?2} and so on; may be empty
     */
    Figures count(String condition, Object... values) {
        LocalDate today = clock.today();
        Figures figures = new Figures(today, new EnumMap<>(ParticipationStatus.class), new HashMap<>(),
                new HashMap<>(), new HashMap<>(), new HashMap<>());
        Query query = entities.createNativeQuery(COUNT.formatted(condition))
                .setParameter(1, LocalDate.of(figures.years().get(0), 1, 1));
        for (int at = 0; at < values.length; at++) {
            query.setParameter(at + 2, values[at]);
        }
        List<String> levels = codebook.list("NORSKNIVAA").stream().filter(level -> !level.is("kartlagt", "N"))
                .map(Code::code).toList();
        List<?> rows = query.getResultList();
        rows.forEach(row -> add(figures, levels, (Object[]) row));
        return figures;
    }

    private static void add(Figures figures, List<String> levels, Object[] row) {
        Integer year = number(row[4]);
        long count = ((Number) row[7]).longValue();
        switch (number(row[0])) {
            case 0 -> {
                figures.statuses().merge(ParticipationStatus.values()[number(row[1])], count, Long::sum);
                if (year != null) {
                    figures.exits().merge(new Figures.Exit(year, (String) row[5], (String) row[6]), count, Long::sum);
                }
            }
            case 1 -> {
                YearMonth ended = month(row[2]);
                figures.periods().merge(new Figures.Period(month(row[1]), ended), count, Long::sum);
                if (ended != null && ended.getYear() >= figures.years().get(0)) {
                    figures.lasting().merge(new Figures.Lasting(ended.getYear(), number(row[3])), count, Long::sum);
                }
            }
            default -> figures.advances().merge(new Figures.Advance(year, Figures.Skill.values()[number(row[1])],
                    steps(levels, row[5], row[6])), count, Long::sum);
        }
    }

    private static Integer steps(List<String> levels, Object start, Object end) {
        return start == null || end == null || !levels.contains(start) || !levels.contains(end) ? null
                : Integer.valueOf(levels.indexOf(end) - levels.indexOf(start));
    }

    private static Integer number(Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    private static YearMonth month(Object value) {
        return value == null ? null : YearMonth.of(number(value) / 12, number(value) % 12 + 1);
    }
}
