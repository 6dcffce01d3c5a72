package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;

/**
 * Status, completeness and what waits, as SQL sees them; one test holds them beside {@link Progress} over all
 * combinations. Collects conditions with their values.
 */
final class OverviewSql {

    /** Participations with their persons. */
    static final String FROM = """
             from registry.participation p
            join registry.person s on s.id = p.person_id and s.municipality_number = p.municipality_number
            """;
    /** Participations alone: for counting, which asks nothing of her. */
    private static final String FROM_ALONE = " from registry.participation p";
    private static final Pattern ASKED_OF_HER = Pattern.compile("\\bs\\.");

    static final Map<ParticipationStatus, String> STATUS = new EnumMap<>(Map.of(
            ParticipationStatus.UNDER_REGISTRATION, "p.discharged_at is null and p.ended_on is null"
                    + " and p.missing_person + p.missing_background > 0",
            ParticipationStatus.ACTIVE, "p.discharged_at is null and p.ended_on is null"
                    + " and p.missing_person + p.missing_background = 0",
            ParticipationStatus.ENDED, "p.discharged_at is null and p.ended_on is not null",
            ParticipationStatus.DISCHARGED, "p.discharged_at is not null"));
    private static final Set<ParticipationStatus> OPEN =
            EnumSet.complementOf(EnumSet.of(ParticipationStatus.DISCHARGED));

    /** Asked for once she has ended: at least one measure and one goal, and every row complete. */
    static final String MISSING_ROWS = "case when p.ended_on is null then 0 else "
            + missingIn("measure", 1) + " + " + missingIn("goal", 1) + " + " + missingIn("absence", 0) + " + "
            + missingIn("norwegian_test", 0) + " end";
    static final String MISSING_EXIT = "case when p.ended_on is null then 0 else p.missing_exit end";

    private static final String PERSON = "registry.person s";
    /** For those who may see protected people: whose names stand in a table of their own. */
    private static final String EVERYBODY = """
            (select known.id, known.municipality_number, known.name_state,
               coalesce(apart.given_name, known.given_name) as given_name,
               coalesce(apart.middle_name, known.middle_name) as middle_name,
               coalesce(apart.family_name, known.family_name) as family_name,
               coalesce(apart.birth_date, known.birth_date) as birth_date
             from registry.person known left join registry.protected_name apart
               on apart.person_id = known.id and apart.municipality_number = known.municipality_number) s""";

    private static final String WITHOUT_NAME = "s.name_state in ('WAITING', 'UNKNOWN')";
    private static final String NAME = "s.family_name collate \"nb-x-icu\" %1$s, s.given_name collate \"nb-x-icu\" %1$s";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private final boolean seesProtected;

    /** Of the whole country. */
    OverviewSql() {
        seesProtected = false;
    }

    OverviewSql(Scope scope, boolean seesProtected) {
        this.seesProtected = seesProtected;
        where("p.municipality_number = %s", scope.municipality());
        if (scope.district() != null) {
            where("p.district_number = %s", scope.district());
        }
    }

    /** A statement as it is for somebody who may see protected people, or may not. */
    String seen(String statement) {
        return seesProtected ? statement.replace(PERSON, EVERYBODY) : statement;
    }

    static String missingIn(String table, int ifNone) {
        return "(select coalesce(sum(a.missing), " + ifNone + ") from registry." + table
                + " a where a.participation_id = p.id and not a.removed)";
    }

    /** @param condition with {@code %s} for each of its values */
    OverviewSql where(String condition, Object... parameters) {
        conditions.add("(" + condition.formatted(Arrays.stream(parameters).map(this::value).toArray()) + ")");
        return this;
    }

    /** What stands in the text for a value. */
    String value(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    /** Everything a query asks for but the statuses. */
    OverviewSql filter(OverviewQuery query, ProgrammeLimits limits, LocalDate today) {
        if (query.todo() != Todo.REFUSED) {
            // Whoever cannot be registered counts nowhere; she has a list of her own.
            where("not p.refused");
        }
        if (query.project() != null) {
            where("p.project_id = %s", query.project());
        }
        if (query.startYear() != null) {
            where("p.started_on >= %s and p.started_on < %s", LocalDate.of(query.startYear(), 1, 1),
                    LocalDate.of(query.startYear() + 1, 1, 1));
        }
        if (query.missing() != null) {
            where(missing(query.missing()));
        }
        if (query.todo() != null) {
            where(todo(query.todo(), limits, today));
        }
        if (query.caseworker() != null) {
            where("p.caseworker = %s", query.caseworker());
        }
        return this;
    }

    /** PostgreSQL knows how many are not discharged, and nothing of how many each longer condition leaves. */
    OverviewSql statuses(OverviewQuery query) {
        return query.statuses().equals(OPEN) ? where("p.discharged_at is null") : where(query.statuses().stream().map(status -> "(" + STATUS.get(status) + ")")
                .collect(Collectors.joining(" or ")));
    }

    /** What is read to count those whom the conditions leave: persons only if something is asked of them. */
    String from(String counts) {
        return ASKED_OF_HER.matcher(counts + conditions()).find() ? FROM : FROM_ALONE;
    }

    String conditions() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }

    private static String missing(OverviewQuery.MissingFilter filter) {
        return switch (filter) {
            case PERSON -> "p.missing_person > 0";
            case BACKGROUND -> "p.missing_background > 0";
            case ACTIVITIES -> MISSING_ROWS + " > 0";
            case EXIT -> MISSING_EXIT + " > 0";
            case NAME -> WITHOUT_NAME;
            case ANYTHING -> "p.missing_person + p.missing_background + " + MISSING_EXIT + " > 0 or "
                    + MISSING_ROWS + " > 0";
        };
    }

    /** The last day on which she may take part, extensions included. */
    static String longest(ProgrammeLimits limits) {
        return "(p.started_on + make_interval(months => " + limits.months()
                + " + case when p.first_extension_until is null then 0 when p.second_extension_until is null then "
                + limits.extensionMonths() + " else 2 * " + limits.extensionMonths() + " end))::date";
    }

    /** What waits. The dates stand in the text: they are ours, not typed by anybody. */
    static String todo(Todo todo, ProgrammeLimits limits, LocalDate today) {
        String longest = longest(limits);
        String day = "date '" + today + "'";
        return (todo == Todo.REFUSED ? "" : "not p.refused and ") + switch (todo) {
            case MISSING -> STATUS.get(ParticipationStatus.UNDER_REGISTRATION);
            case NOT_DISCHARGED -> STATUS.get(ParticipationStatus.ENDED);
            case ENDING_SOON -> "p.ended_on is null and " + longest + " >= " + day
                    + " and least(p.planned_end, " + longest + ") <= " + day + " + " + Overview.DAYS_ENDING_SOON;
            case OVER_TIME -> "p.ended_on is null and " + longest + " < " + day;
            case WITHOUT_NAME -> "p.discharged_at is null and " + WITHOUT_NAME;
            case REFUSED -> "p.refused";
            case REMINDER -> "p.remind_on <= " + day + " + " + Overview.DAYS_REMINDED_AHEAD
                    + " and not exists (select from registry.participation later where later.person_id = p.person_id"
                    + " and later.municipality_number = p.municipality_number and later.started_on > p.started_on)";
        };
    }

    /** @param projects in the order of their names */
    String order(OverviewQuery query, List<Project> projects) {
        String way = query.descending() ? "desc nulls last" : "asc nulls first";
        String name = NAME.formatted(way);
        String first = switch (query.sort()) {
            case NAME -> name;
            case BORN -> "s.birth_date " + way + ", " + name;
            case PROJECT -> "array_position(string_to_array(" + value(projects.stream().map(Project::id)
                    .collect(Collectors.joining(","))) + ", ','), p.project_id) " + way + ", " + name;
            case STARTED -> "p.started_on " + way + ", " + name;
            case STATUS -> "case when p.discharged_at is not null then 4 when p.ended_on is not null then 3"
                    + " when p.missing_person + p.missing_background = 0 then 2 else 1 end " + way + ", " + name;
            case MISSING -> "p.missing_person + p.missing_background + " + MISSING_EXIT + " + " + MISSING_ROWS + " "
                    + way + ", " + name;
        };
        return " order by " + first + ", p.id";
    }

    /** A date as the driver gives it. */
    static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate day ? day : ((java.sql.Date) value).toLocalDate();
    }

    /** A time as the driver gives it, in Norway. */
    static OffsetDateTime time(Object value) {
        return value == null ? null : value instanceof OffsetDateTime time ? time
                : ((java.sql.Timestamp) value).toInstant().atZone(NorwegianClock.ZONE).toOffsetDateTime();
    }
}
