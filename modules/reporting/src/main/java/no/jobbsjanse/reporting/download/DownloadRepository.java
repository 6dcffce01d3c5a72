package no.jobbsjanse.reporting.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.reporting.Download;

/** The statements on orders and files. A scope of {@code null} is the country. */
@ApplicationScoped
class DownloadRepository {

    private static final String IN_PLACE = """
             (cast(?1 as text) is null and municipality_number is null or municipality_number = ?1
              and (cast(?2 as text) is null or district_number = ?2)) """;

    // Materialized: evaluated again for each row, the sub-select would lock more orders than it should.
    private static final String LEASE = """
            with due as materialized (
              select id from reporting.download
              where state in ('WAITING', 'MAKING') and %s
              order by ordered_at limit 1 for update skip locked)
            update reporting.download made
            set state = 'MAKING', lease = lease + 1, leased_until = now() + make_interval(secs => ?1),
              attempts = attempts + 1, percent = 0
            from due where made.id = due.id
            returning made.*
            """;

    private static final String FREE = "(leased_until is null or leased_until <= now())";

    @PersistenceContext(unitName = "reporting")
    private EntityManager entities;

    /** Lets this transaction see the downloads of a place, or IMDi's. */
    void enter(Scope place) {
        if (place == null) {
            actAs("national-downloads");
        } else {
            query("select set_config('app.municipality', ?1, true), set_config('app.district', ?2, true)",
                    place.municipality(), place.district() == null ? "" : place.district()).getSingleResult();
        }
    }

    /** Lets this transaction see the orders of all places, and nothing but orders and files. */
    void actAsWorker() {
        actAs("downloads");
    }

    /**
     * Lets this transaction end before the disk has it. What is committed later as usual brings it along, and were it lost
     * before that, the whole file would be made anew.
     */
    void waitForNoDisk() {
        query("select set_config('synchronous_commit', 'off', true)").getSingleResult();
    }

    private void actAs(String task) {
        query("select set_config('app.task', ?1, true)", task).getSingleResult();
    }

    void add(DownloadRow row) {
        entities.persist(row);
        entities.flush();
    }

    /** The latest first. */
    @SuppressWarnings("unchecked")
    List<DownloadRow> latest(Scope place, int most) {
        return inPlace("select * from reporting.download where" + IN_PLACE + "order by ordered_at desc, id limit ?3", place,
                most).getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<DownloadRow> find(Scope place, UUID id) {
        return inPlace("select * from reporting.download where" + IN_PLACE + "and id = ?3", place, id).getResultStream()
                .findFirst();
    }

    private Query inPlace(String statement, Scope place, Object parameter) {
        return entities.createNativeQuery(statement, DownloadRow.class)
                .setParameter(1, place == null ? null : place.municipality())
                .setParameter(2, place == null ? null : place.district()).setParameter(3, parameter);
    }

    /** A piece of a file, if the file is there. */
    Optional<byte[]> chunk(Scope place, UUID id, int position) {
        return entities.createNativeQuery("select c.content from reporting.download_chunk c join reporting.download d"
                        + " on d.id = c.download_id where d.id = ?3 and d.state = 'READY' and c.position = ?4 and"
                        + IN_PLACE.replaceAll("\\b(municipality_number|district_number)\\b", "d.$1"))
                .setParameter(1, place == null ? null : place.municipality())
                .setParameter(2, place == null ? null : place.district()).setParameter(3, id).setParameter(4, position)
                .getResultStream().map(byte[].class::cast).findFirst();
    }

    /** Takes the order that has waited longest, leaving alone what another node is taking at this moment. */
    Optional<DownloadRow> lease(Duration time) {
        return leased(entities.createNativeQuery(LEASE.formatted(FREE), DownloadRow.class), time);
    }

    /** Takes one order, also one that is kept for whoever ordered it. */
    Optional<DownloadRow> lease(UUID id, Duration time) {
        return leased(entities.createNativeQuery(LEASE.formatted("id = ?2 and (state = 'WAITING' or " + FREE + ")"), DownloadRow.class).setParameter(2, id), time);
    }

    @SuppressWarnings("unchecked")
    private static Optional<DownloadRow> leased(Query query, Duration time) {
        return query.setParameter(1, (double) time.toSeconds()).getResultStream().findFirst();
    }

    /** Whatever an earlier attempt has left. */
    void deleteChunks(UUID id) {
        query("delete from reporting.download_chunk where download_id = ?1", id).executeUpdate();
    }

    /** Keeps a piece. @return false if the lease is void */
    boolean addChunk(DownloadRow row, int position, byte[] content, int percent, Duration time) {
        Scope place = row.place();
        return query("""
                with mine as (
                  update reporting.download set percent = ?1, leased_until = now() + make_interval(secs => ?2)
                  where id = ?3 and lease = ?4 and state = 'MAKING' returning id)
                insert into reporting.download_chunk (download_id, position, municipality_number, district_number, content)
                select id, ?5, cast(?6 as text), cast(?7 as text), ?8 from mine""", percent, (double) time.toSeconds(),
                row.id(), row.lease(), position, place == null ? null : place.municipality(),
                place == null ? null : place.district(), content).executeUpdate() == 1;
    }

    /** The file is complete, unless the lease is void. */
    void ready(DownloadRow row, long participations, long bytes) {
        query("""
                update reporting.download set state = 'READY', percent = 100, participations = ?3, bytes = ?4,
                  made_at = now(), leased_until = null
                where id = ?1 and lease = ?2 and state = 'MAKING'""", row.id(), row.lease(), participations, bytes)
                .executeUpdate();
    }

    /** There will be no file, unless the lease is void. */
    void abort(DownloadRow row, Download.Trouble trouble) {
        deleteChunks(row.id());
        query("""
                update reporting.download set state = 'ABORTED', trouble = ?3, leased_until = null
                where id = ?1 and lease = ?2 and state = 'MAKING'""", row.id(), row.lease(), trouble.name())
                .executeUpdate();
    }

    /** Deletes the files whose time is over. */
    void deleteOld(Duration kept) {
        query("""
                with old as (
                  update reporting.download set state = 'DELETED'
                  where state = 'READY' and made_at < now() - make_interval(secs => ?1) returning id)
                delete from reporting.download_chunk where download_id in (select id from old)""",
                (double) kept.toSeconds()).executeUpdate();
    }

    private Query query(String statement, Object... parameters) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
