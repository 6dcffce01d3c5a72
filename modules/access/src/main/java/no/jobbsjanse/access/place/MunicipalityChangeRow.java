package no.jobbsjanse.access.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.MunicipalityChange;

/** What IMDi has changed about a municipality; see the comment on the table. */
@Entity
@Table(schema = "access", name = "municipality_change")
public class MunicipalityChangeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "property")
    private String property;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_by_name")
    private String changedByName;

    protected MunicipalityChangeRow() {
    }

    MunicipalityChangeRow(String municipality, String property, String oldValue, String newValue, Actor by,
            OffsetDateTime at) {
        this.id = UUID.randomUUID();
        this.municipality = municipality;
        this.property = property;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.changedAt = at;
        this.changedBy = by.subject();
        this.changedByName = by.name();
    }

    MunicipalityChange change() {
        return new MunicipalityChange(changedAt, changedByName, property, oldValue, newValue);
    }
}
