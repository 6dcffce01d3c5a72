package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a line of history about a name or a birth date says; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "name_value")
public class NameValue {

    @Id
    @Column(name = "change_id")
    private UUID change;

    @Column(name = "person_id")
    private UUID person;

    @Embedded
    private Place place;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Column(name = "shielded")
    private boolean shielded;

    protected NameValue() {
    }

    /** The values of a line. */
    public NameValue(FieldChange change, Person person, String oldValue, String newValue, boolean shielded) {
        this.change = change.id();
        this.person = person.id();
        this.place = new Place(person.scope());
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.shielded = shielded;
    }

    /** Which line. */
    public UUID change() {
        return change;
    }

    /** Before, or {@code null}. */
    public String oldValue() {
        return oldValue;
    }

    /** After, or {@code null}. */
    public String newValue() {
        return newValue;
    }
}
