package no.jobbsjanse.reporting.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;

/** Deletes files a day after they were made; that they were made stays known. */
@ApplicationScoped
class DownloadCare extends Care {

    @Inject
    private DownloadTransactions transactions;

    @Override
    protected Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    protected void look() {
        transactions.deleteOld();
    }
}
