package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.reporting.dataset.DatasetMaker;
import no.jobbsjanse.reporting.download.DownloadLedger;

/**
 * Filnedlasting: the dataset of a place, for whoever sees its participants; or of the country, pseudonymous, for IMDi.
 * Every order is kept. A file is made completely before any of it is sent: small ones while one waits, long ones in the
 * background. It can be fetched for a day, by whoever ordered it and only while she may see what is in it.
 */
@ApplicationScoped
public class Downloads {

    /** Shortest purpose. */
    public static final int SHORTEST_PURPOSE = 5;
    /** Longest purpose. */
    public static final int LONGEST_PURPOSE = 200;

    @Inject
    private DownloadLedger ledger;

    @Inject
    private DatasetMaker datasets;

    /** How many participations an order is about. */
    @NotLogged("a count")
    public long count(Mandate mandate, DownloadOrder order) {
        return datasets.count(mandate, order);
    }

    /**
     * Orders a file. A small one is ready, or aborted, when this returns.
     *
     * @throws BrokenRule {@code download.purpose} if numbers and names are wanted without a purpose of some words;
     *     {@code download.nobody} if there is nobody to tell of; {@code download.tooMany} if several are under way;
     *     {@code download.national} if IMDi asks for names
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to see participants, or national figures
     */
    @NotLogged("noted, and logged, by the ledger")
    public Download order(Mandate mandate, DownloadOrder order) {
        if (order.identified()) {
            if (mandate.scope() == null) {
                throw new BrokenRule("download.national");
            }
            int length = order.purpose() == null ? 0 : order.purpose().strip().length();
            if (length < SHORTEST_PURPOSE || length > LONGEST_PURPOSE) {
                throw new BrokenRule("download.purpose", SHORTEST_PURPOSE, LONGEST_PURPOSE);
            }
        }
        DownloadLedger.Noted noted = ledger.order(mandate, order);
        if (noted.small()) {
            ledger.make(noted.id());
        }
        return ledger.find(mandate, noted.id()).orElseThrow();
    }

    /** What has been ordered in the place, by anybody; the latest first. */
    @NotLogged("orders")
    public List<Download> latest(Mandate mandate) {
        return ledger.latest(mandate);
    }

    /** A download of one's own whose file is there; for whoever fetches it now. */
    @NotLogged("logged by the ledger")
    public Optional<Download> fetchable(Mandate mandate, UUID id) {
        return ledger.fetch(mandate, id);
    }

    /** A piece of its file, from 0; empty after the last, and as soon as she may not fetch it any more. */
    @NotLogged("pieces of what was logged when its fetching began")
    public Optional<byte[]> chunk(Mandate mandate, UUID id, int position) {
        return ledger.chunk(mandate, id, position);
    }
}
