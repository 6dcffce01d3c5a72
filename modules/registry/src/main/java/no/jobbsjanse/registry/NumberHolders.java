package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;

/**
 * Whose numbers these are, in any place: for the events of Folkeregisteret, which tell of numbers of the whole country.
 *
 * <p>The answer is keys and places; no number and nothing about anybody. It is looked up in a transaction of its own,
 * which row-level security knows by its task and lets see numbers, still sealed, and nothing else.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class NumberHolders {

    /** The name by which row-level security knows the task. */
    private static final String TASK = "folkeregister-events";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private RegisterSettings settings;

    /**
     * Somebody who is registered here.
     *
     * @param person technical key
     * @param scope where she is registered
     */
    public record Holder(UUID person, Scope scope) {
    }

    /** Those who are known by one of the numbers today, one for each place; one query, however many numbers. */
    public List<Holder> of(Collection<NationalId> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        entities.createNativeQuery("select set_config('app.task', ?, true)").setParameter(1, TASK).getSingleResult();
        // One array: behind row-level security a join with a function of its own would be denied the index.
        List<?> rows = entities.createNativeQuery("""
                select cast(person_id as text), municipality_number, district_number from registry.identifier
                where in_use and number_index = any(cast(? as bytea[]))""")
                .setParameter(1, numbers.stream().map(number -> HexFormat.of().formatHex(settings.vault().index(number)))
                        .collect(Collectors.joining("\",\"\\\\x", "{\"\\\\x", "\"}"))).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Holder(UUID.fromString((String) row[0]),
                new Scope((String) row[1], (String) row[2]))).toList();
    }
}
