package no.jobbsjanse.reporting.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.dataset.DatasetMaker;
import no.jobbsjanse.reporting.dataset.Made;
import no.jobbsjanse.reporting.dataset.TooManyRows;

/** Makes one file, from the beginning, for as long as whoever ordered it may still see what is in it. */
@ApplicationScoped
class DownloadRound {

    private static final System.Logger LOG = System.getLogger(DownloadRound.class.getName());
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    private DownloadTransactions transactions;

    @Inject
    private DatasetMaker datasets;

    @Inject
    private Accounts accounts;

    /** Makes the file that has been waited for longest. @return whether there was one */
    boolean run() {
        Optional<DownloadRow> taken = transactions.lease();
        taken.ifPresent(this::make);
        return taken.isPresent();
    }

    /** Makes this file, unless somebody does already. */
    void run(UUID id) {
        transactions.lease(id).ifPresent(this::make);
    }

    private void make(DownloadRow row) {
        if (row.attempts() > MOST_ATTEMPTS) {
            transactions.abort(row, Download.Trouble.INTERRUPTED);
            return;
        }
        try {
            write(row);
        } catch (ChunkStream.LeaseLost somebodyElse) {
            LOG.log(Level.INFO, "Download {0} is made by another node", row.id());
        } catch (InterruptedIOException stopped) {
            LOG.log(Level.INFO, "Download {0} is left to another node, or to the next start", row.id());
        } catch (NotPermitted notAnyMore) {
            transactions.abort(row, Download.Trouble.NOT_PERMITTED);
        } catch (TooManyRows full) {
            transactions.abort(row, Download.Trouble.TOO_MANY_ROWS);
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.ERROR, "Download " + row.id() + " could not be made", fault);
            transactions.abort(row, Download.Trouble.FAILED);
        }
    }

    private void write(DownloadRow row) throws IOException {
        // What she may do is asked now, not when she ordered it.
        Mandate mandate = accounts.mandate(row.orderedBy(), row.place()).orElse(new Mandate(new Actor(row.orderedBy(), ""),
                row.place(), Set.of()));
        Made made = new Made();
        ChunkStream file = new ChunkStream(transactions, row, made);
        datasets.write(mandate, row.order(), row.shown(mandate.actor()), file, made);
        long bytes = file.finish();
        transactions.ready(row, made.participations(), bytes);
    }
}
