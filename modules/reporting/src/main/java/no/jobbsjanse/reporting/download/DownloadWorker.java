package no.jobbsjanse.reporting.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.QueueWorker;

/** Makes the files that take long. When the application stops in the middle, the lease runs out and another node begins anew. */
@ApplicationScoped
class DownloadWorker extends QueueWorker {

    @Inject
    private DownloadRound round;

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    protected boolean doOne() {
        return round.run();
    }

    void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) DownloadOrdered event) {
        wake();
    }
}
