package no.jobbsjanse.registry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.RetentionCount;
import no.jobbsjanse.registry.RetentionRun;

/** The statements on runs. What finds and deletes participants are functions of the database, behind its walls. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RunLedger {

    private static final String READ = "select id, state, started_before, anonymise, refused_before, support_before,"
            + " log_before, participations, proposed_at, proposed_by_name, archived_at, archived_by_name,"
            + " archive_checksum, approved_at, approved_by_name, archive_decision, finished_at from registry.retention_run";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** A dry run. */
    public UUID propose(Actor by) {
        return UUID.fromString((String) ask("select cast(registry.propose_retention(?1, ?2) as text)", by.subject(),
                by.name()).getSingleResult());
    }

    /** It comes to nothing; false if it is not proposed any more. */
    public boolean withdraw(UUID run) {
        return (Boolean) ask("select registry.withdraw_retention(?1)", run).getSingleResult();
    }

    /** The extract has been made. */
    public void archived(UUID run, Actor by, String checksum) {
        ask("update registry.retention_run set archived_at = coalesce(archived_at, now()),"
                + " archived_by_name = coalesce(archived_by_name, ?2), archive_checksum = ?3"
                + " where id = ?1 and state = 'PROPOSED'", run, by.name(), checksum).executeUpdate();
    }

    /** It is approved; false if it is not proposed any more. */
    public boolean approve(UUID run, Actor by, String decision) {
        return ask("update registry.retention_run set state = 'APPROVED', approved_at = now(), approved_by = ?2,"
                + " approved_by_name = ?3, archive_decision = ?4 where id = ?1 and state = 'PROPOSED'", run, by.subject(),
                by.name(), decision).executeUpdate() == 1;
    }

    /** The one that is to be carried out. */
    public Optional<UUID> approved() {
        List<?> found = ask("select cast(id as text) from registry.retention_run where state = 'APPROVED'").getResultList();
        return found.stream().map(id -> UUID.fromString((String) id)).findFirst();
    }

    /** Deletes some; how many it has looked at, 0 when none remain. Empty if somebody else is at it. */
    Optional<Integer> carryOut(UUID run, int most) {
        Number looked = (Number) ask("select registry.carry_out_retention(?1, ?2)", run, most).getSingleResult();
        return Optional.ofNullable(looked).map(Number::intValue);
    }

    /** Deletes what is beside participations and ends it; false if some remain, or somebody else is at it. */
    boolean finish(UUID run) {
        return (Boolean) ask("select registry.finish_retention(?1)", run).getSingleResult();
    }

    /** The latest first. */
    public List<RetentionRun> latest(int most) {
        return runs(ask(READ + " order by proposed_at desc limit ?1", most));
    }

    /** One of them. */
    public Optional<RetentionRun> find(UUID run) {
        return runs(ask(READ + " where id = ?1", run)).stream().findFirst();
    }

    /** Its protocol; what people can count themselves comes first. */
    public List<RetentionCount> protocol(UUID run) {
        List<?> rows = ask("select rule, municipality_number, split_part(table_name, '.', 2), expected, done"
                + " from registry.retention_count where run_id = ?1"
                + " order by array_position(array['PARTICIPATION', 'REFUSED_SAVE', 'SUPPORT_CASE', 'ACCESS_LOG'], rule),"
                + " table_name not in ('registry.participation', 'registry.person'), table_name, municipality_number", run)
                .getResultList();
        return rows.stream().map(row -> count((Object[]) row)).toList();
    }

    private static RetentionCount count(Object[] row) {
        return new RetentionCount(RetentionCount.Rule.valueOf((String) row[0]), row[1].equals("-") ? "" : (String) row[1],
                (String) row[2], ((Number) row[3]).longValue(), ((Number) row[4]).longValue());
    }

    private Query ask(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static List<RetentionRun> runs(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> run((Object[]) row)).toList();
    }

    private static RetentionRun run(Object[] row) {
        return new RetentionRun((UUID) row[0], RetentionRun.State.valueOf((String) row[1]), day(row[2]), (Boolean) row[3],
                time(row[4]), time(row[5]), time(row[6]), ((Number) row[7]).longValue(), deed(row[8], row[9]),
                deed(row[10], row[11]), (String) row[12], deed(row[13], row[14]), (String) row[15], time(row[16]));
    }

    private static RetentionRun.Deed deed(Object at, Object by) {
        return at == null ? null : new RetentionRun.Deed(time(at), (String) by);
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : ((java.sql.Date) value).toLocalDate();
    }

    static OffsetDateTime time(Object value) {
        return value == null ? null : (value instanceof OffsetDateTime time ? time.toInstant()
                : ((java.sql.Timestamp) value).toInstant()).atZone(NorwegianClock.ZONE).toOffsetDateTime();
    }
}
