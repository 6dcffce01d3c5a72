package no.jobbsjanse.reporting.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.reporting.Download;

/** The worker's transactions, all of them short, beside the long one in which the register is read. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DownloadTransactions {

    private static final Duration LEASE = Duration.ofSeconds(90);

    @Inject
    private DownloadRepository downloads;

    /** Takes an order that waits; what an earlier attempt has left is gone. */
    Optional<DownloadRow> lease() {
        downloads.actAsWorker();
        return cleared(downloads.lease(LEASE));
    }

    /** Takes this order, unless somebody has it. */
    Optional<DownloadRow> lease(UUID id) {
        downloads.actAsWorker();
        return cleared(downloads.lease(id, LEASE));
    }

    private Optional<DownloadRow> cleared(Optional<DownloadRow> row) {
        row.ifPresent(taken -> downloads.deleteChunks(taken.id()));
        return row;
    }

    /** Keeps a piece of a file. @return false if the lease is void: somebody else makes it now */
    boolean add(DownloadRow row, int position, byte[] content, int percent) {
        downloads.actAsWorker();
        downloads.waitForNoDisk();
        return downloads.addChunk(row, position, content, percent, LEASE);
    }

    void ready(DownloadRow row, long participations, long bytes) {
        downloads.actAsWorker();
        downloads.ready(row, participations, bytes);
    }

    void abort(DownloadRow row, Download.Trouble trouble) {
        downloads.actAsWorker();
        downloads.abort(row, trouble);
    }

    void deleteOld() {
        downloads.actAsWorker();
        downloads.deleteOld(DownloadRow.KEPT);
    }
}
