package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.Downloads;

/** «Tidligere nedlastinger»: who has downloaded what of this place, and what of it can still be fetched. */
@RequestScoped
public class DownloadLines {

    private static final double KILOBYTE = 1000;
    private static final double MEGABYTE = 1e6;

    @Inject
    private WorkContext context;

    @Inject
    private Downloads downloads;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private List<Line> lines;

    /**
     * One download.
     *
     * @param id technical key
     * @param title what it is, in words
     * @param about which participants, in words
     * @param by when and by whom, in words
     * @param state how far it has come, in words
     * @param percent how much is made
     * @param underWay whether it is on its way
     * @param address where the file is; {@code null} if it cannot be fetched
     */
    public record Line(String id, String title, String about, String by, String state, int percent, boolean underWay,
            String address) {
    }

    /** The latest first. */
    List<Line> all() {
        if (lines == null) {
            lines = downloads.latest(context.mandate()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(Download download) {
        String kind = texts.get("download.format." + download.format());
        String names = download.identified() ? texts.with("download.line.identified", download.purpose())
                : texts.get("download.line.pseudonymous");
        return new Line(download.id().toString(), texts.count("download.line", download.participations()) + " – " + kind,
                download.description() + ". " + names, texts.format("download.line.by",
                        DateText.moment(download.orderedAt(), clock.today()), download.orderedBy()), state(download),
                download.percent(), download.isUnderWay(),
                download.isFetchable() ? "/api/downloads/" + download.id() : null);
    }

    private String state(Download download) {
        return switch (download.state()) {
            case WAITING -> texts.get("download.state.WAITING");
            case MAKING -> texts.with("download.state.MAKING", download.percent());
            case READY -> download.own() ? texts.format("download.state.READY", size(download.bytes()),
                    DateText.moment(download.keptUntil(), clock.today())) : texts.get("download.state.made");
            case ABORTED -> texts.get("download.trouble." + download.trouble());
            case DELETED -> texts.get("download.state.DELETED");
        };
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE ? Math.max(1, Math.round(bytes / KILOBYTE)) + " kB"
                : String.format("%.1f MB", bytes / MEGABYTE).replace('.', ',');
    }
}
