package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Something that a participation has any number of. Added by its first field that is saved; taken away, it is kept. */
@MappedSuperclass
public abstract class ActivityRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "participation_id", updatable = false)
    private Participation participation;

    @Embedded
    private Place place;

    @Column(name = "removed")
    private boolean removed;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    protected ActivityRow() {
    }

    ActivityRow(UUID id, Participation participation) {
        this.id = id;
        this.participation = participation;
        this.place = new Place(participation.scope());
        this.createdAt = participation.changedAt();
    }

    /** Technical key. */
    public UUID id() {
        return id;
    }

    /** Whose row it is. */
    public Participation participation() {
        return participation;
    }

    /** When it was added: the order in which rows are shown. */
    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /** Whether it has been taken away. */
    public Boolean removed() {
        return removed;
    }

    /** Takes it away, or brings it back. */
    public void removed(Boolean value) {
        removed = Boolean.TRUE.equals(value);
    }
}
