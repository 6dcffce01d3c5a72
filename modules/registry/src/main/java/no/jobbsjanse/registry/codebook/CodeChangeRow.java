package no.jobbsjanse.registry.codebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.CodeChange;

/** One line of the codebook's history; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "code_change")
public class CodeChangeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "list")
    private String list;

    @Column(name = "code")
    private String code;

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

    protected CodeChangeRow() {
    }

    /** A property of a code went from one value to another. */
    public CodeChangeRow(Code code, String property, String oldValue, String newValue, OffsetDateTime at, Actor by) {
        this.id = UUID.randomUUID();
        this.list = code.list();
        this.code = code.code();
        this.property = property;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.changedAt = at;
        this.changedBy = by.subject();
        this.changedByName = by.name();
    }

    /** As others see it. */
    public CodeChange change() {
        return new CodeChange(code, property, oldValue, newValue, changedAt, changedByName);
    }
}
