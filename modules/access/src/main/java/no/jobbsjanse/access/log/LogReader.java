package no.jobbsjanse.access.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.LogActor;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogFault;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.TypedText;
import no.jobbsjanse.access.place.NorwegianDay;

/** Reads the access log; for a transaction of its own, which goes on as the auditor. */
@ApplicationScoped
public class LogReader {

    private static final String COLUMNS = "select id, at, act, actor, actor_name, roles, municipality_number,"
            + " district_number, participation_id, protected, others, detail, hits, purpose, request"
            + " from access.access_log";

    @Inject
    private AuditorRole auditor;

    /** A page of the rows a query asks for, the newest first. */
    public List<LogEntry> rows(LogQuery query) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        where(conditions, values, "municipality_number = ?", query.municipality());
        where(conditions, values, "act = ?", query.act() == null ? null : query.act().name());
        where(conditions, values, "actor = ?", query.actor());
        where(conditions, values, "participation_id = cast(? as uuid)",
                query.participation() == null ? null : query.participation().toString());
        where(conditions, values, "at >= ?", startOf(query.from()));
        where(conditions, values, "at < ?", query.to() == null ? null : startOf(query.to().plusDays(1)));
        return auditor.ask(COLUMNS + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by at desc, id desc limit " + LogQuery.PAGE_SIZE
                + " offset " + query.page() * LogQuery.PAGE_SIZE, values).stream().map(LogReader::entry).toList();
    }

    /** Whoever stands in the log under a name like this, the latest first. */
    public List<LogActor> actors(String name) {
        return auditor.ask("select actor, actor_name, municipality_number, district_number, at from (select distinct on (actor)"
                + " actor, actor_name, municipality_number, district_number, at from access.access_log"
                + " where actor in (select actor from access.access_log where actor_name ilike ?)"
                + " order by actor, at desc) a order by at desc, actor limit " + LogActor.MOST,
                List.of(TypedText.anywhere(name.strip()))).stream()
                .map(row -> new LogActor((String) row[0], (String) row[1], AuditorRole.place(row[2], row[3]),
                        NorwegianDay.moment(row[4]))).toList();
    }

    /** What is wrong first in each chain. */
    public List<LogFault> faults() {
        return auditor.ask("select chain, position, entry, reason from access.broken_access_log()", List.of()).stream()
                .map(row -> new LogFault((String) row[0], number(row[1]), number(row[2]), (String) row[3])).toList();
    }

    private static void where(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(NorwegianDay.NORWAY).toOffsetDateTime();
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static LogEntry entry(Object[] row) {
        return new LogEntry(number(row[0]), NorwegianDay.moment(row[1]), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], AuditorRole.place(row[6], row[7]), (UUID) row[8], Boolean.TRUE.equals(row[9]),
                Boolean.TRUE.equals(row[10]), (String) row[11], row[12] == null ? null : ((Number) row[12]).intValue(),
                (String) row[13], (String) row[14]);
    }
}
