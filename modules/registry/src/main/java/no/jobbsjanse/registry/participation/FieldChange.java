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
import no.jobbsjanse.registry.ChangeSource;

/** One line of history; see the comment on the table. Values are stored as the field writes them for history. */
@Entity
@Table(schema = "registry", name = "field_change")
public class FieldChange {

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

    // Keys that may be missing are kept as text: EclipseLink 4 cannot read or write an empty UUID.
    @Column(name = "row_id")
    private String row;

    @Column(name = "field")
    private String field;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private ChangeSource source;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    @Column(name = "operation")
    private String operation;

    protected FieldChange() {
    }

    /** A field of a participation, which now has its new version, went from one value to another. */
    public FieldChange(Participation participation, String field, String oldValue, String newValue,
            ChangeSource source, Actor by) {
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

    /** The field belongs to a row. */
    public FieldChange inRow(UUID id) {
        row = id == null ? null : id.toString();
        return this;
    }

    /** The change was brought about by this operation; a repeat of it is known by that. */
    public FieldChange by(UUID id) {
        operation = id == null ? null : id.toString();
        return this;
    }

    /** Technical key. */
    public UUID id() {
        return id;
    }

    /** What was changed. */
    public UUID participation() {
        return participation.id();
    }

    /** Version of the participation after the change. */
    public long version() {
        return version;
    }

    /** Which row, or {@code null}. */
    public UUID row() {
        return row == null ? null : UUID.fromString(row);
    }

    /** Key of the field. */
    public String field() {
        return field;
    }

    /** Before, or {@code null}. */
    public String oldValue() {
        return oldValue;
    }

    /** After, or {@code null}. */
    public String newValue() {
        return newValue;
    }

    /** Where it came from. */
    public ChangeSource source() {
        return source;
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
