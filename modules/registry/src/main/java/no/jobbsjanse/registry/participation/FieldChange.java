package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;

/** One line of history; see the comment on the table. Values are stored as the field writes them for history. */
@Entity
@Table(schema = "registry", name = "field_change")
public class FieldChange {

    /** Where a change came from. */
    public enum Source {
        FORM, FOLKEREGISTERET
    }

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

    @Column(name = "field")
    private String field;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    protected FieldChange() {
    }

    /** A field of a participation, which now has its new version, went from one value to another. */
    public FieldChange(Participation participation, String field, String oldValue, String newValue, Source source,
            Actor by) {
        this.id = UUID.randomUUID();
        this.participation = participation;
        this.place = new Place(participation.scope());
        this.version = participation.version();
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.source = source;
        this.changedAt = participation.changedAt();
        this.changedBy = by.subject();
        this.changedByName = by.name();
    }

    /** Who changed it, as shown. */
    public String changedByName() {
        return changedByName;
    }

    /** When. */
    public OffsetDateTime changedAt() {
        return changedAt;
    }
}
