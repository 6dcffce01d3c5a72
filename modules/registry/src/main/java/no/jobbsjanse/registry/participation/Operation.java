package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A save already carried out; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "operation")
public class Operation {

    @Id
    @Column(name = "id")
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "participation_id")
    private Participation participation;

    @Embedded
    private Place place;

    @Column(name = "version")
    private long version;

    @Column(name = "performed_at")
    private OffsetDateTime performedAt;

    protected Operation() {
    }

    /** The operation with this id brought the participation to its present version. */
    public Operation(UUID id, Participation participation) {
        this.id = id;
        this.participation = participation;
        this.place = new Place(participation.scope());
        this.version = participation.version();
        this.performedAt = participation.changedAt();
    }

    /** What was saved. */
    public UUID participation() {
        return participation.id();
    }

    /** The version it brought about. */
    public long version() {
        return version;
    }

    /** When. */
    public OffsetDateTime performedAt() {
        return performedAt;
    }
}
