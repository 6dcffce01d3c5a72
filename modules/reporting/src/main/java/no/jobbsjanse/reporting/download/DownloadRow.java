package no.jobbsjanse.reporting.download;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.reporting.DatasetFormat;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.DownloadOrder;

/**
 * A dataset that somebody has ordered; see the comment on the table. Once it is stored every change is one statement of
 * {@link DownloadRepository}, with the clock of the database, which all nodes share.
 */
@Entity
@Table(schema = "reporting", name = "download")
public class DownloadRow {

    /** How long a file is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_by_name")
    private String orderedByName;

    @Column(name = "ordered_at")
    private OffsetDateTime orderedAt;

    @Column(name = "query")
    private String query;

    @Column(name = "description")
    private String description;

    @Enumerated(EnumType.STRING)
    private DatasetFormat format;

    private boolean identified;

    private String purpose;

    @Column(name = "in_words")
    private boolean inWords;

    private String language;

    private long participations;

    @Enumerated(EnumType.STRING)
    private Download.State state;

    @Enumerated(EnumType.STRING)
    private Download.Trouble trouble;

    private int percent;

    private long bytes;

    private int attempts;

    private long lease;

    @Column(name = "leased_until")
    private OffsetDateTime leasedUntil;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    protected DownloadRow() {
    }

    DownloadRow(Scope place, Actor actor, DownloadOrder order, long participations, OffsetDateTime now) {
        id = UUID.randomUUID();
        municipality = place == null ? null : place.municipality();
        district = place == null ? null : place.district();
        orderedBy = actor.subject();
        orderedByName = actor.name();
        orderedAt = now;
        query = QueryText.of(order.query());
        description = order.description();
        format = order.format();
        identified = order.identified();
        purpose = order.purpose();
        inWords = order.inWords();
        language = order.language();
        this.participations = participations;
        state = Download.State.WAITING;
    }

    /** It is made by whoever orders it; should she die, the worker finds it. */
    void keepFor(Duration time) {
        leasedUntil = orderedAt.plus(time);
    }

    UUID id() {
        return id;
    }

    /** Whose participants; {@code null} for the country. */
    Scope place() {
        return municipality == null ? null : new Scope(municipality, district);
    }

    String orderedBy() {
        return orderedBy;
    }

    int attempts() {
        return attempts;
    }

    long lease() {
        return lease;
    }

    DownloadOrder order() {
        return new DownloadOrder(QueryText.read(query), description, format, identified, purpose, inWords, language);
    }

    /** As somebody sees it. */
    Download shown(Actor reader) {
        return new Download(id, place(), orderedByName, orderedBy.equals(reader.subject()), orderedAt, description, format, identified,
                purpose, state, trouble, participations, percent, bytes, madeAt == null ? null : madeAt.plus(KEPT));
    }
}
