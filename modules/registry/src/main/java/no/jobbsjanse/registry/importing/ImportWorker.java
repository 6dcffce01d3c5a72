package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.QueueWorker;

/** Checks files and carries them out. */
@ApplicationScoped
class ImportWorker extends QueueWorker {

    @Inject
    private ImportRound round;

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    protected boolean doOne() {
        return round.doOne(this::isStopped);
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWanted event) {
        wake();
    }
}
