package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import no.jobbsjanse.registry.PersonName;

/**
 * Name and birth date of a woman whose address is protected; see the comment on the table. PostgreSQL shows it to the
 * transactions of those only who may see it.
 */
@Entity
@Table(schema = "registry", name = "protected_name")
public class ProtectedName {

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Embedded
    private Place place;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "middle_name")
    private String middleName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    protected ProtectedName() {
    }

    /** Hers. */
    public ProtectedName(Person person) {
        this.person = person.id();
        this.place = new Place(person.scope());
    }

    /** What Folkeregisteret says; it may leave the name out. */
    public void learn(PersonName name, LocalDate born) {
        givenName = name == null ? null : name.given();
        middleName = name == null ? null : name.middle();
        familyName = name == null ? null : name.family();
        birthDate = born;
    }

    /** Whose. */
    public UUID person() {
        return person;
    }

    /** Her name, or {@code null} if Folkeregisteret gave none. */
    public PersonName name() {
        return givenName == null && middleName == null && familyName == null ? null
                : new PersonName(givenName, middleName, familyName);
    }

    /** Birth date, or {@code null} if none was given. */
    public LocalDate birthDate() {
        return birthDate;
    }
}
