package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.registry.ImportResult.Refusal;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.NumberVault;

/**
 * Works on one file: checks its rows, or carries the chosen ones out. It does so as whoever ordered it, who must still
 * be allowed to; that is asked anew every few rows.
 */
@ApplicationScoped
class ImportRound {

    private static final System.Logger LOG = System.getLogger(ImportRound.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;

    @Inject
    private ImportTransactions transactions;

    @Inject
    private LineCheck check;

    @Inject
    private Accounts accounts;

    @Inject
    private NumberVault vault;

    /** @return whether there was a file to work on */
    boolean doOne(BooleanSupplier stopped) {
        Optional<ImportFileRow> taken = transactions.take(LEASE);
        taken.ifPresent(file -> work(file, stopped));
        return taken.isPresent();
    }

    private void work(ImportFileRow file, BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            Optional<Mandate> mandate = accounts.mandate(file.orderedBy().subject(), file.scope())
                    .filter(one -> one.allows(Permission.REGISTER_PARTICIPANTS));
            if (mandate.isEmpty()) {
                transactions.finish(file.scope(), file, ImportState.STOPPED);
                return;
            }
            List<ImportLineRow> lines = transactions.waiting(file.scope(), file, AT_ONCE, LEASE);
            if (lines.isEmpty()) {
                transactions.finish(file.scope(), file,
                        file.state() == ImportState.CHECKING ? ImportState.CHECKED : ImportState.DONE);
                return;
            }
            lines.forEach(line -> work(mandate.get(), file.state(), line));
        }
        transactions.giveBack(file.id());
    }

    private void work(Mandate mandate, ImportState state, ImportLineRow line) {
        LineOutcome outcome = outcome(mandate, line, state == ImportState.CARRYING_OUT);
        if (state == ImportState.CHECKING) {
            transactions.checked(line.id(), outcome);
        } else if (!outcome.refusals().isEmpty()) {
            transactions.failed(line.id(), outcome);
        }
    }

    private LineOutcome outcome(Mandate mandate, ImportLineRow line, boolean keep) {
        try {
            return check.run(mandate, line.id(), line.line(vault), keep);
        } catch (RuntimeException fault) {
            // Nobody has foreseen it; the other rows go on. If it is the database, noting it fails too, and all wait.
            LOG.log(Level.ERROR, "Row " + line.id() + " of a file could not be tried", fault);
            return LineOutcome.refused(List.of(new Refusal(null, "import.fault", List.of())));
        }
    }
}
