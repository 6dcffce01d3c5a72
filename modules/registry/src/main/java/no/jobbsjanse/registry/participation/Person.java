package no.jobbsjanse.registry.participation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.Gender;
import no.jobbsjanse.registry.NameAnswer;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NumberVault;
import no.jobbsjanse.registry.PersonName;

/** A woman as one municipality knows her; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "person")
public class Person {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    private Place place;

    @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST)
    private List<Identifier> identifiers = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "name_state")
    private NameState nameState;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "middle_name")
    private String middleName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "gender")
    private Gender gender;

    @Column(name = "register_status")
    private String registerStatus;

    @Column(name = "name_changed_at")
    private OffsetDateTime nameChangedAt;

    // As text: EclipseLink 4 cannot read or write an empty UUID.
    @Column(name = "same_as")
    private String sameAs;

    @Column(name = "taken_elsewhere")
    private boolean takenElsewhere;

    protected Person() {
    }

    /** Somebody the municipality has not registered before. */
    public Person(UUID id, Scope scope) {
        this.id = id;
        this.place = new Place(scope);
    }

    /** She is known by this number from now on; what Folkeregisteret said of another number is forgotten. */
    public void identifyBy(NationalId number, NumberVault vault, OffsetDateTime at) {
        identifiers.forEach(Identifier::retire);
        identifiers.add(new Identifier(this, place.scope(), number, vault, at));
        forgetAnswer(NameState.WAITING, at);
        sameAs = null;
        takenElsewhere = false;
        birthDate = number.birthDate(at.toLocalDate()).orElse(null);
    }

    /** Folkeregisteret has allotted another number in place of the one she was registered with. */
    public void renumber(NationalId number, NumberVault vault, OffsetDateTime at) {
        identifiers.forEach(Identifier::retire);
        identifiers.add(new Identifier(this, place.scope(), number, vault, at));
    }

    /**
     * Takes over what Folkeregisteret says of her. Under address protection her name and birth date are kept apart, as
     * {@link ProtectedName}; of whoever cannot be registered here nothing is kept.
     *
     * @param state what follows from it
     */
    public void learn(NameAnswer.Found facts, NameState state, OffsetDateTime at) {
        forgetAnswer(state, at);
        birthDate = null;
        gender = state == NameState.REFUSED ? null : facts.gender();
        registerStatus = state.isRefused() ? null : facts.status();
        if (state == NameState.FOUND) {
            givenName = facts.name().given();
            middleName = facts.name().middle();
            familyName = facts.name().family();
            birthDate = facts.birthDate() != null ? facts.birthDate()
                    : facts.number().birthDate(at.toLocalDate()).orElse(null);
        }
    }

    /** Folkeregisteret does not know the number. */
    public void remainUnknown(OffsetDateTime at) {
        forgetAnswer(NameState.UNKNOWN, at);
    }

    /** What is shown of her has changed: open pages look at her again. */
    public void changedAt(OffsetDateTime at) {
        nameChangedAt = at;
    }

    /** The number that Folkeregisteret has allotted to her belongs to another person here: they are one woman. */
    public void isSameAs(UUID other) {
        sameAs = other.toString();
    }

    /** Another person here who is the same woman, or {@code null}. */
    public UUID sameAs() {
        return sameAs == null ? null : UUID.fromString(sameAs);
    }

    /** Whether her new number is registered elsewhere for the same days. */
    public void takenElsewhere(boolean taken) {
        takenElsewhere = taken;
    }

    /** @see #takenElsewhere(boolean) */
    public boolean isTakenElsewhere() {
        return takenElsewhere;
    }

    private void forgetAnswer(NameState state, OffsetDateTime at) {
        nameState = state;
        givenName = null;
        middleName = null;
        familyName = null;
        gender = null;
        registerStatus = null;
        nameChangedAt = at;
    }

    /** Technical key. */
    public UUID id() {
        return id;
    }

    /** Where she is registered. */
    public Scope scope() {
        return place.scope();
    }

    /** The number in use. */
    public Identifier identifier() {
        return identifierInUse().orElseThrow();
    }

    /** Every number she has been registered with, also those that are not in use any more. */
    public List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    /** The number in use; empty for a person who was a mistyped number and nobody. */
    public Optional<Identifier> identifierInUse() {
        return identifiers.stream().filter(Identifier::inUse).findFirst();
    }

    /** The number was mistyped, and nothing that is registered belongs to whoever has it. */
    public void wasNobody(OffsetDateTime at) {
        identifiers.forEach(Identifier::retire);
        forgetAnswer(NameState.UNKNOWN, at);
        birthDate = null;
        sameAs = null;
    }

    /** How far the look-up has come. */
    public NameState nameState() {
        return nameState;
    }

    /** Her name, or {@code null} until Folkeregisteret has answered, and under address protection. */
    public PersonName name() {
        return nameState == NameState.FOUND ? new PersonName(givenName, middleName, familyName) : null;
    }

    /** Personstatus as Folkeregisteret gives it (bosatt, doed, utflyttet …), or {@code null}. */
    public String registerStatus() {
        return registerStatus;
    }

    /** From Folkeregisteret, or {@code null}. */
    public Gender gender() {
        return gender;
    }

    /** When the name or its state last changed. */
    public OffsetDateTime nameChangedAt() {
        return nameChangedAt;
    }

    /** Birth date, or {@code null} while unknown, and under address protection. */
    public LocalDate birthDate() {
        return birthDate;
    }
}
