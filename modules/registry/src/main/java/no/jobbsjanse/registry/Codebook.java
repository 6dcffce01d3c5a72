package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.registry.codebook.CodeRow;

/**
 * Kodeverk: the code lists with their labels. Codes are never deleted; their validity ends. Kept in memory, because every
 * page shows many; what another node has changed is seen after some seconds.
 */
@ApplicationScoped
public class Codebook {

    private static final int SECONDS_KEPT = 10;

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    private volatile Loaded loaded;

    private record Loaded(Map<String, List<Code>> lists, Map<String, Code> codes, long until) {
    }

    /** The names of all lists, in alphabetical order. */
    @Transactional
    public List<String> lists() {
        return List.copyOf(loaded().lists.keySet());
    }

    /** The codes of a list in the order in which they are offered, also those whose validity has ended. */
    @Transactional
    public List<Code> list(String list) {
        return loaded().lists.getOrDefault(list, List.of());
    }

    /** One code of a list. */
    @Transactional
    public Optional<Code> find(String list, String code) {
        return Optional.ofNullable(loaded().codes.get(list + ":" + code));
    }

    /** @throws BrokenRule {@code code.unknown} or {@code code.notValidThen} */
    Code require(String list, String code, LocalDate on) {
        Code found = find(list, code).orElseThrow(() -> new BrokenRule("code.unknown"));
        if (!found.isValidOn(on)) {
            throw new BrokenRule("code.notValidThen");
        }
        return found;
    }

    /** What was in memory is read anew. */
    void forget() {
        loaded = null;
    }

    private Loaded loaded() {
        Loaded now = loaded;
        if (now == null || System.nanoTime() > now.until) {
            now = load();
            loaded = now;
        }
        return now;
    }

    private Loaded load() {
        List<Code> all = entities.createQuery("select c from CodeRow c order by c.list, c.position, c.code",
                CodeRow.class).getResultStream().map(CodeRow::code).toList();
        return new Loaded(
                all.stream().collect(Collectors.groupingBy(Code::list, TreeMap::new, Collectors.toUnmodifiableList())),
                all.stream().collect(Collectors.toUnmodifiableMap(code -> code.list() + ":" + code.code(), code -> code)),
                System.nanoTime() + SECONDS_KEPT * 1_000_000_000L);
    }
}
