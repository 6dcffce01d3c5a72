package no.jobbsjanse.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.registry.codebook.CodeChangeRow;
import no.jobbsjanse.registry.codebook.CodeRow;

/** IMDi keeps the codebook: other labels, codes more, an end of validity. Nothing is deleted, everything has history. */
@ApplicationScoped
@Transactional
public class CodebookEditing {

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    /**
     * Changes labels and validity of a code; the code itself, its list and its parent never change.
     *
     * @param wanted the code as it shall be
     * @throws BrokenRule {@code code.unknown}, {@code code.labelMissing} or {@code code.endsBeforeStart}
     */
    @Logged(value = Act.ADMINISTER, detail = "codeChanged")
    public void change(Mandate mandate, Code wanted) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        check(wanted);
        CodeRow row = entities.find(CodeRow.class, new CodeRow.Key(wanted.list(), wanted.code()));
        if (row == null) {
            throw new BrokenRule("code.unknown");
        }
        Code before = row.code();
        row.describe(wanted);
        record(mandate, wanted, "bokmaal", before.bokmaal(), wanted.bokmaal());
        record(mandate, wanted, "nynorsk", before.nynorsk(), wanted.nynorsk());
        record(mandate, wanted, "english", before.english(), wanted.english());
        record(mandate, wanted, "validFrom", text(before.validFrom()), text(wanted.validFrom()));
        record(mandate, wanted, "validTo", text(before.validTo()), text(wanted.validTo()));
        forgetAfterCommit();
    }

    /**
     * Adds a code to a list.
     *
     * @throws BrokenRule {@code code.malformed}, {@code code.taken}, {@code code.unknownParent}, and as {@link #change}
     */
    @Logged(value = Act.ADMINISTER, detail = "codeAdded")
    public void add(Mandate mandate, Code added) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        check(added);
        if (codebook.list(added.list()).isEmpty()) {
            throw new BrokenRule("code.unknown");
        }
        if (!added.code().matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new BrokenRule("code.malformed");
        }
        CodeRow.Key key = new CodeRow.Key(added.list(), added.code());
        if (entities.find(CodeRow.class, key) != null) {
            throw new BrokenRule("code.taken");
        }
        boolean parented = codebook.list(added.list()).stream().anyMatch(code -> code.parent() != null);
        if (parented == (added.parent() == null) || parented && codebook.list(added.list()).stream()
                .noneMatch(code -> added.parent().equals(code.parent()))) {
            throw new BrokenRule("code.unknownParent");
        }
        entities.persist(new CodeRow(added));
        record(mandate, added, "added", null, added.bokmaal());
        forgetAfterCommit();
    }

    /** Every change of a list, the newest first. */
    @NotLogged("no participants")
    public List<CodeChange> history(Mandate mandate, String list) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return entities.createQuery("select c from CodeChangeRow c where c.list = :list order by c.changedAt desc,"
                        + " c.code, c.property", CodeChangeRow.class)
                .setParameter("list", list).getResultStream().map(CodeChangeRow::change).toList();
    }

    private static void check(Code code) {
        if (List.of(code.bokmaal(), code.nynorsk(), code.english()).stream().anyMatch(String::isBlank)) {
            throw new BrokenRule("code.labelMissing");
        }
        if (code.validFrom() != null && code.validTo() != null && code.validTo().isBefore(code.validFrom())) {
            throw new BrokenRule("code.endsBeforeStart");
        }
    }

    private void record(Mandate mandate, Code code, String property, String before, String after) {
        if (!Objects.equals(before, after)) {
            entities.persist(new CodeChangeRow(code, property, before, after, clock.now(), mandate.actor()));
        }
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void forgetAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                // Nothing to do before.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    codebook.forget();
                }
            }
        });
    }
}
