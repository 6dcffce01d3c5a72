package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportVerdict;

/** The statements on files and their rows. Time is that of the database: nodes need not agree on it. */
@ApplicationScoped
class ImportRepository {

    /** The name by which row-level security knows the worker. */
    private static final String TASK = "import";
    private static final int RECENT = 10;

    private static final String IN_SCOPE =
            " %1$s.municipality = :municipality and (:district is null or %1$s.district = :district) ";

    // Whoever takes a file moves it into the future; should she die, it is there again.
    private static final String TAKE = """
            update registry.import_file set leased_until = now() + make_interval(secs => ?1)
            where id = (select id from registry.import_file where state in ('CHECKING', 'CARRYING_OUT')
                          and (leased_until is null or leased_until <= now())
                        order by uploaded_at limit 1 for update skip locked)
            returning id, municipality_number, district_number, file_name, left_out, state, ordered_by, ordered_by_name,
              uploaded_at, finished_at, lines, new_lines, changed_lines, unchanged_lines, refused_lines, done_lines""";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    void keep(Object row) {
        entities.persist(row);
    }

    void keepContent(UUID file, byte[] sealed) {
        entities.flush();
        entities.createNativeQuery("update registry.import_file set content_sealed = ?1 where id = ?2")
                .setParameter(1, sealed).setParameter(2, file).executeUpdate();
    }

    Optional<byte[]> content(Scope scope, UUID file) {
        List<?> found = entities.createNativeQuery("select content_sealed from registry.import_file where id = ?1"
                        + " and content_sealed is not null and municipality_number = ?2"
                        + " and (cast(?3 as text) is null or district_number = ?3)")
                .setParameter(1, file).setParameter(2, scope.municipality()).setParameter(3, scope.district())
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    Optional<ImportFileRow> find(Scope scope, UUID id) {
        return files(scope, "f.id = :id and").setParameter("id", id).getResultStream().findFirst();
    }

    Optional<ImportFileRow> findForChange(Scope scope, UUID id) {
        return files(scope, "f.id = :id and").setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    List<ImportFileRow> recent(Scope scope) {
        return files(scope, "").setMaxResults(RECENT).getResultList();
    }

    private TypedQuery<ImportFileRow> files(Scope scope, String condition) {
        return entities.createQuery("select f from ImportFileRow f where " + condition + IN_SCOPE.formatted("f")
                        + "order by f.uploadedAt desc", ImportFileRow.class)
                .setParameter("municipality", scope.municipality()).setParameter("district", scope.district());
    }

    List<ImportLineRow> lines(Scope scope, UUID file, Collection<ImportVerdict> verdicts, int first, int most) {
        return lines(scope, "l.verdict in :verdicts and", file).setParameter("verdicts", verdicts)
                .setFirstResult(first).setMaxResults(most).getResultList();
    }

    List<ImportLineRow> lines(Scope scope, UUID file, Collection<Integer> numbers) {
        return numbers.isEmpty() ? List.of() : lines(scope, "l.number in :numbers and", file)
                .setParameter("numbers", numbers).getResultList();
    }

    /** Those that have yet to be checked, or to be carried out. */
    List<ImportLineRow> waiting(Scope scope, UUID file, ImportState state, int most) {
        return lines(scope, state == ImportState.CHECKING ? "l.verdict is null and"
                : "l.chosen = true and l.doneAt is null and", file).setMaxResults(most).getResultList();
    }

    private TypedQuery<ImportLineRow> lines(Scope scope, String condition, UUID file) {
        return entities.createQuery("select l from ImportLineRow l where l.file = :file and " + condition
                        + IN_SCOPE.formatted("l") + "order by l.number", ImportLineRow.class)
                .setParameter("file", file).setParameter("municipality", scope.municipality())
                .setParameter("district", scope.district());
    }

    void chooseAll(Scope scope, UUID file, boolean wanted) {
        entities.createQuery("update ImportLineRow l set l.chosen = :wanted where l.file = :file and l.verdict in :right and"
                        + IN_SCOPE.formatted("l")).setParameter("wanted", wanted).setParameter("file", file)
                .setParameter("right", List.of(ImportVerdict.NEW, ImportVerdict.CHANGED))
                .setParameter("municipality", scope.municipality()).setParameter("district", scope.district())
                .executeUpdate();
    }

    /** How the rows stand; {@code null} if they are gone. */
    LineCounts counts(Scope scope, UUID file) {
        List<Object[]> rows = entities.createQuery("select l.verdict, l.chosen, count(l.doneAt), count(l)"
                        + " from ImportLineRow l where l.file = :file and " + IN_SCOPE.formatted("l")
                        + " group by l.verdict, l.chosen", Object[].class)
                .setParameter("file", file).setParameter("municipality", scope.municipality())
                .setParameter("district", scope.district()).getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        Map<ImportVerdict, Integer> verdicts = new EnumMap<>(ImportVerdict.class);
        int chosen = 0;
        int done = 0;
        for (Object[] row : rows) {
            int count = ((Number) row[3]).intValue();
            if (row[0] != null) {
                verdicts.merge((ImportVerdict) row[0], count, Integer::sum);
            }
            chosen += (Boolean) row[1] ? count : 0;
            done += ((Number) row[2]).intValue();
        }
        return new LineCounts(verdicts, chosen, done);
    }

    /** Lets this transaction see the files of all places, beside what else it sees. */
    void actAsWorker() {
        entities.createNativeQuery("select set_config('app.task', ?, true)").setParameter(1, TASK).getSingleResult();
    }

    /** Takes a file that has something to do, leaving alone what another node has. */
    Optional<ImportFileRow> take(Duration lease) {
        List<?> taken = entities.createNativeQuery(TAKE, ImportFileRow.class)
                .setParameter(1, (double) lease.toSeconds()).getResultList();
        return taken.stream().map(ImportFileRow.class::cast).findFirst();
    }

    void keepLease(UUID file, Duration lease) {
        entities.createNativeQuery("update registry.import_file set leased_until = now() + make_interval(secs => ?1)"
                + " where id = ?2").setParameter(1, (double) lease.toSeconds()).setParameter(2, file).executeUpdate();
    }

    void giveBack(UUID file) {
        entities.createNativeQuery("update registry.import_file set leased_until = null where id = ?1")
                .setParameter(1, file).executeUpdate();
    }

    /** One row, whoever else is at it waits; by its key, which the worker has read where it may. */
    Optional<ImportLineRow> lock(UUID line) {
        return Optional.ofNullable(entities.find(ImportLineRow.class, line, LockModeType.PESSIMISTIC_WRITE));
    }

    void empty(UUID file) {
        entities.flush();
        entities.createNativeQuery("delete from registry.import_line where file_id = ?1").setParameter(1, file)
                .executeUpdate();
        entities.createNativeQuery("update registry.import_file set content_sealed = null where id = ?1")
                .setParameter(1, file).executeUpdate();
    }

    /** Files, of any place, that are older than they are kept, and not empty yet. */
    List<UUID> old(Duration kept) {
        List<?> found = entities.createNativeQuery("select id from registry.import_file where content_sealed is not null"
                        + " and uploaded_at < now() - make_interval(secs => ?1)")
                .setParameter(1, (double) kept.toSeconds()).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
