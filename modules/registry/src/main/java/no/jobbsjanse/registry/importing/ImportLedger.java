package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.ImportLine;
import no.jobbsjanse.registry.ImportResult;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportStatus;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.NumberVault;

/** The files of a place, in the transaction and the scope of {@link no.jobbsjanse.registry.Imports}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ImportLedger {

    @Inject
    private ImportRepository repository;

    @Inject
    private NumberVault vault;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<ImportWanted> wanted;

    /** A file more, unless it is there already. */
    public void keep(Mandate mandate, UUID id, String fileName, byte[] content, List<ImportLine> lines,
            List<String> leftOut) {
        if (repository.find(mandate.scope(), id).isPresent()) {
            return;
        }
        ImportFileRow file = new ImportFileRow(id, mandate, fileName, leftOut, lines.size(), clock.now());
        repository.keep(file);
        repository.keepContent(id, vault.seal(content, id));
        int number = 0;
        for (ImportLine line : lines) {
            repository.keep(new ImportLineRow(file, ++number, line, vault));
        }
        wanted.fire(new ImportWanted());
    }

    /** One of them. */
    public Optional<ImportStatus> find(Scope scope, UUID id) {
        return repository.find(scope, id).map(file -> file.status(repository.counts(scope, id)));
    }

    /** The latest; with the counts that were kept. */
    public List<ImportStatus> recent(Scope scope) {
        return repository.recent(scope).stream().map(file -> file.status(null)).toList();
    }

    /** What its rows do. */
    public List<ImportResult> results(Scope scope, UUID id, Collection<ImportVerdict> verdicts, int first, int most) {
        return repository.lines(scope, id, verdicts, first, most).stream().map(line -> line.result(vault)).toList();
    }

    /** As it was uploaded. */
    public Optional<byte[]> content(Scope scope, UUID id) {
        return repository.content(scope, id).map(sealed -> vault.openBytes(sealed, id));
    }

    /** Says which of some rows are to be carried out; too late when that has begun. */
    public void choose(Scope scope, UUID id, Collection<Integer> asked, Collection<Integer> wantedLines) {
        repository.findForChange(scope, id).filter(file -> file.state() == ImportState.CHECKED).ifPresent(file ->
                repository.lines(scope, id, asked).forEach(line ->
                        line.choose(wantedLines.contains(line.number()))));
    }

    /** All that may be carried out, or none. */
    public void chooseAll(Scope scope, UUID id, boolean wantedAll) {
        repository.findForChange(scope, id).filter(file -> file.state() == ImportState.CHECKED)
                .ifPresent(file -> repository.chooseAll(scope, id, wantedAll));
    }

    /** @return false if nothing is chosen */
    public boolean carryOut(Mandate mandate, UUID id) {
        Optional<ImportFileRow> file = repository.findForChange(mandate.scope(), id)
                .filter(found -> found.state() == ImportState.CHECKED);
        if (file.isEmpty()) {
            return true;
        }
        LineCounts counts = repository.counts(mandate.scope(), id);
        if (counts == null || counts.chosen() == 0) {
            return false;
        }
        file.get().carryOut(mandate.actor());
        wanted.fire(new ImportWanted());
        return true;
    }

    /** Deletes its content, unless it is being carried out or has been. */
    public void discard(Scope scope, UUID id) {
        repository.findForChange(scope, id)
                .filter(file -> file.state() == ImportState.CHECKING || file.state() == ImportState.CHECKED)
                .ifPresent(file -> {
                    LineCounts counts = repository.counts(scope, id);
                    file.become(ImportState.DISCARDED, counts.verdicts(), 0, clock.now());
                    repository.empty(id);
                });
    }
}
