package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NumberVault;

/** A sealed fødselsnummer or D-number of a person; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "identifier")
public class Identifier {

    @Id
    @Column(name = "id")
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Embedded
    private Place place;

    @Column(name = "number_index")
    private byte[] index;

    @Column(name = "number_sealed")
    private byte[] sealed;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "in_use")
    private boolean inUse;

    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;

    protected Identifier() {
    }

    Identifier(Person person, Scope scope, NationalId number, NumberVault vault, OffsetDateTime at) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.place = new Place(scope);
        this.index = vault.index(number);
        this.sealed = vault.seal(number, id);
        this.keyId = vault.keyId();
        this.inUse = true;
        this.enteredAt = at;
    }

    void retire() {
        inUse = false;
    }

    /** Whether she is known by it today. */
    public boolean inUse() {
        return inUse;
    }

    /** Since when it stands in the register. */
    public OffsetDateTime enteredAt() {
        return enteredAt;
    }

    public Person person() {
        return person;
    }

    /** Finds the number, and tells nothing of it. */
    public byte[] index() {
        return index.clone();
    }

    /** Opens the seal. */
    public NationalId number(NumberVault vault) {
        return vault.open(sealed, id);
    }

    /** Whether it is this number, told without opening the seal. */
    public boolean is(NationalId number, NumberVault vault) {
        return Arrays.equals(index, vault.index(number));
    }
}
