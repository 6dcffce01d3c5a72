package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.registry.codebook.CodeRow;

/** Kodeverk: the code lists with their labels. Codes are never deleted; their validity ends. */
@ApplicationScoped
public class Codebook {

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** The codes of a list in the order in which they are offered, also those whose validity has ended. */
    @Transactional
    public List<Code> list(String list) {
        return entities.createQuery("select c from CodeRow c where c.list = :list order by c.position", CodeRow.class)
                .setParameter("list", list).getResultStream().map(CodeRow::code).toList();
    }

    /** One code of a list. */
    @Transactional
    public Optional<Code> find(String list, String code) {
        return Optional.ofNullable(entities.find(CodeRow.class, new CodeRow.Key(list, code))).map(CodeRow::code);
    }

    /** @throws BrokenRule {@code code.unknown} or {@code code.notValidThen} */
    void require(String list, String code, LocalDate on) {
        Code found = find(list, code).orElseThrow(() -> new BrokenRule("code.unknown"));
        if (!found.isValidOn(on)) {
            throw new BrokenRule("code.notValidThen");
        }
    }
}
