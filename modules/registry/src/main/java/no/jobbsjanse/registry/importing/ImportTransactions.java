package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.NumberVault;

/** The worker's transactions beside those in which rows are tried, all of them short. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportTransactions {

    @Inject
    private ImportRepository repository;

    @Inject
    private NumberVault vault;

    @Inject
    private NorwegianClock clock;

    /** Takes a file that has something to do. */
    Optional<ImportFileRow> take(Duration lease) {
        repository.actAsWorker();
        return repository.take(lease);
    }

    /** Some rows that have yet to be checked or carried out; the file is kept from others meanwhile. */
    List<ImportLineRow> waiting(Scope scope, ImportFileRow file, int most, Duration lease) {
        repository.actAsWorker();
        repository.keepLease(file.id(), lease);
        return repository.waiting(scope, file.id(), file.state(), most);
    }

    /** Others may go on. */
    void giveBack(UUID file) {
        repository.actAsWorker();
        repository.giveBack(file);
    }

    /** What came of a dry run. */
    void checked(UUID line, LineOutcome outcome) {
        repository.actAsWorker();
        repository.lock(line).ifPresent(row -> row.checked(outcome, vault));
    }

    /** What was to be carried out is refused. */
    void failed(UUID line, LineOutcome outcome) {
        repository.actAsWorker();
        repository.lock(line).filter(row -> !row.isDone()).ifPresent(row -> row.failed(outcome, vault));
    }

    /** It is over for now, unless somebody has done something else with it meanwhile. */
    void finish(Scope scope, ImportFileRow file, ImportState state) {
        repository.actAsWorker();
        repository.findForChange(scope, file.id()).filter(found -> found.state() == file.state()).ifPresent(found -> {
            LineCounts counts = repository.counts(scope, file.id());
            found.become(state, counts.verdicts(), counts.done(), clock.now());
        });
        repository.giveBack(file.id());
    }

    /** Deletes what stands in old files; the counts stay. */
    void emptyOlderThan(Duration kept) {
        repository.actAsWorker();
        repository.old(kept).forEach(repository::empty);
    }
}
