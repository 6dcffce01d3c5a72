package no.jobbsjanse.reporting.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.DownloadOrder;
import no.jobbsjanse.reporting.dataset.DatasetMaker;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What has been ordered in a place, or by IMDi, which has the country instead of a place; and by whom. */
@ApplicationScoped
@Transactional
public class DownloadLedger {

    private static final int MOST_UNDER_WAY = 3;
    private static final int MOST_LISTED = 20;
    /** For so long the worker leaves a small order to whoever waits for it. */
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(10);

    @Inject
    private DownloadRepository downloads;

    @Inject
    private DatasetMaker datasets;

    @Inject
    private DownloadRound round;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<DownloadOrdered> ordered;

    @Inject
    @ConfigProperty(name = "download.at-once", defaultValue = "5000")
    private long atOnce;

    /** Notes an order, and lets it be made in the background if it is long. @return whether it is to be made at once */
    @Logged(Act.EXPORT)
    public Noted order(Mandate mandate, DownloadOrder order) {
        Scope place = enter(mandate);
        long underWay = downloads.latest(place, MOST_LISTED).stream().map(row -> row.shown(mandate.actor()))
                .filter(one -> one.own() && one.isUnderWay()).count();
        if (underWay >= MOST_UNDER_WAY) {
            throw new BrokenRule("download.tooMany", MOST_UNDER_WAY);
        }
        long participations = datasets.count(mandate, order);
        if (participations == 0) {
            throw new BrokenRule("download.nobody");
        }
        DownloadRow row = new DownloadRow(place, mandate.actor(), order, participations, clock.now());
        boolean small = participations <= atOnce;
        if (small) {
            row.keepFor(TIME_TO_BEGIN);
        }
        downloads.add(row);
        if (!small) {
            ordered.fire(new DownloadOrdered(row.id()));
        }
        return new Noted(row.id(), small, participations);
    }

    /**
     * An order that has been noted.
     *
     * @param id technical key
     * @param small whether it can be made while somebody waits
     * @param participations how many it is about
     */
    public record Noted(UUID id, boolean small, long participations) implements LogSubject {

        @Override
        public String loggedDetail() {
            return "id=" + id;
        }

        @Override
        public int loggedHits() {
            return (int) participations;
        }
    }

    /** Makes a small one now. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void make(UUID id) {
        round.run(id);
    }

    /** The latest first. */
    public List<Download> latest(Mandate mandate) {
        return downloads.latest(enter(mandate), MOST_LISTED).stream().map(row -> row.shown(mandate.actor())).toList();
    }

    /** One of the place. */
    public Optional<Download> find(Mandate mandate, UUID id) {
        return downloads.find(enter(mandate), id).map(row -> row.shown(mandate.actor()));
    }

    /** One whose file is there, to be fetched now. */
    @Logged(value = Act.EXPORT, detail = "fetched")
    public Optional<Download> fetch(Mandate mandate, @Told("id") UUID id) {
        return find(mandate, id).filter(Download::isFetchable);
    }

    /** A piece of a file of one's own. */
    public Optional<byte[]> chunk(Mandate mandate, UUID id, int position) {
        return find(mandate, id).filter(Download::isFetchable)
                .flatMap(found -> downloads.chunk(mandate.scope(), id, position));
    }

    private Scope enter(Mandate mandate) {
        if (mandate.scope() == null) {
            mandate.requireNational(Permission.VIEW_STATISTICS);
        } else {
            mandate.require(Permission.VIEW_PARTICIPANTS);
        }
        downloads.enter(mandate.scope());
        return mandate.scope();
    }
}
