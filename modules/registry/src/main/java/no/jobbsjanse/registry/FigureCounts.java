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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts {@link Figures} in one pass over the participations a transaction sees: every participation is read once, and
 * counted in each of the groupings. Names, numbers and free text are not asked for, so the national role may run it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FigureCounts {

    /** Months since the year 0, so that one number groups what two would. */
    private static final String MONTH = "(extract(year from %1$s)::integer * 12 + extract(month from %1$s)::integer - 1)";

    /** Whole months from the first day to the day after the last, as {@code ChronoUnit.MONTHS} counts them. */
    private static final String LASTED = MONTH.formatted("(ended_on + 1)") + " - " + MONTH.formatted("started_on")
            + " - case when extract(day from ended_on + 1) < extract(day from started_on) then 1 else 0 end";

    private static final String STATUS = "case when discharged_at is not null then 3 when ended_on is not null then 2"
            + " when missing_person + missing_background = 0 then 1 else 0 end";

    // The numbers of ParticipationStatus, whose order this is.
    private static final String COUNT = """
            select grouping(status, first_month, year, exit_reason, lasted, listening, reading, writing, speaking),
              status, first_month, last_month, year, exit_reason, exit_subreason, lasted, listening, reading, writing,
              speaking, count(*)
            from (select %1$s as status, %2$s as first_month, %3$s as last_month,
                case when ended_on >= ?1 then extract(year from ended_on)::integer end as year,
                exit_reason, exit_subreason, %4$s as lasted, %5$s
              from registry.participation where not refused%6$s) counted
            group by grouping sets ((status), (first_month, last_month), (year, exit_reason, exit_subreason),
              (year, lasted), (year, listening), (year, reading), (year, writing), (year, speaking))""";

    private static final List<String> SKILLS = List.of("listening", "reading", "writing", "speaking");

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    /**
     * @param condition for SQL, beginning with {@code and}, its values {@code ?3} and so on; may be empty
     */
    Figures count(String condition, Object... values) {
        LocalDate today = clock.today();
        Query query = entities.createNativeQuery(COUNT.formatted(STATUS, MONTH.formatted("started_on"),
                MONTH.formatted("ended_on"), LASTED, SKILLS.stream().map(FigureCounts::steps)
                        .collect(Collectors.joining(", ")), condition))
                .setParameter(1, LocalDate.of(today.getYear() - Figures.YEARS + 1, 1, 1))
                .setParameter(2, codebook.list("NORSKNIVAA").stream().filter(level -> !level.is("kartlagt", "N"))
                        .map(Code::code).collect(Collectors.joining(",")));
        for (int at = 0; at < values.length; at++) {
            query.setParameter(at + 3, values[at]);
        }
        Figures figures = new Figures(today, new EnumMap<>(ParticipationStatus.class), new HashMap<>(),
                new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<?> rows = query.getResultList();
        rows.forEach(row -> add(figures, (Object[]) row));
        return figures;
    }

    private static String steps(String skill) {
        return ("case when ended_on >= ?1 then array_position(string_to_array(?2, ','), %1$s_at_end)"
                + " - array_position(string_to_array(?2, ','), %1$s_at_start) end as %1$s").formatted(skill);
    }

    /** The bits of {@code grouping}, the last column the lowest: 0 where a column is grouped by. */
    private static void add(Figures figures, Object[] row) {
        int grouping = number(row[0]);
        long count = ((Number) row[12]).longValue();
        Integer year = number(row[4]);
        if (grouped(grouping, 8)) {
            figures.statuses().put(ParticipationStatus.values()[number(row[1])], count);
        } else if (grouped(grouping, 7)) {
            figures.periods().put(new Figures.Period(month(row[2]), month(row[3])), count);
        } else if (year == null) {
            return;
        } else if (grouped(grouping, 5)) {
            figures.exits().put(new Figures.Exit(year, (String) row[5], (String) row[6]), count);
        } else if (grouped(grouping, 4)) {
            figures.lasting().put(new Figures.Lasting(year, number(row[7])), count);
        } else {
            for (Figures.Skill skill : Figures.Skill.values()) {
                if (grouped(grouping, 3 - skill.ordinal())) {
                    figures.advances().put(new Figures.Advance(year, skill, number(row[8 + skill.ordinal()])), count);
                }
            }
        }
    }

    private static boolean grouped(int grouping, int bit) {
        return (grouping >> bit & 1) == 0;
    }

    private static Integer number(Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    private static YearMonth month(Object value) {
        return value == null ? null : YearMonth.of(number(value) / 12, number(value) % 12 + 1);
    }
}
