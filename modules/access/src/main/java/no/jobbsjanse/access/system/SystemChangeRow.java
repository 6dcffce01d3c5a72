package no.jobbsjanse.access.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.SystemChange;

/** What IMDi has changed about a system; see the comment on the table. */
@Entity
@Table(schema = "access", name = "system_change")
public class SystemChangeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "system_id")
    private String system;

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

    protected SystemChangeRow() {
    }

    SystemChangeRow(String system, String property, String oldValue, String newValue, Actor by, OffsetDateTime at) {
        this.id = UUID.randomUUID();
        this.system = system;
        this.property = property;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.changedAt = at;
        this.changedBy = by.subject();
        this.changedByName = by.name();
    }

    SystemChange change() {
        return new SystemChange(changedAt, changedByName, property, oldValue, newValue);
    }
}
