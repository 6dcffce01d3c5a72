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
import java.util.Arrays;
import java.util.List;
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
        birthDate = number.birthDate(at.toLocalDate()).orElse(null);
    }

    /** Folkeregisteret has allotted another number in place of the one she was registered with. */
    public void renumber(NationalId number, NumberVault vault, OffsetDateTime at) {
        identifiers.forEach(Identifier::retire);
        identifiers.add(new Identifier(this, place.scope(), number, vault, at));
    }

    /**
     * Takes over what Folkeregisteret says of her. A name under address protection is not kept.
     *
     * @return false if it says what is known already
     */
    public boolean learn(NameAnswer.Found facts, OffsetDateTime at) {
        List<Object> before = known();
        OffsetDateTime changedBefore = nameChangedAt;
        forgetAnswer(stateAfter(facts), at);
        gender = facts.gender();
        registerStatus = facts.status();
        if (nameState == NameState.FOUND) {
            givenName = facts.name().given();
            middleName = facts.name().middle();
            familyName = facts.name().family();
            birthDate = facts.birthDate() == null ? birthDate : facts.birthDate();
        }
        return isNews(before, changedBefore);
    }

    /**
     * Folkeregisteret does not know the number.
     *
     * @return false if that is known already
     */
    public boolean remainUnknown(OffsetDateTime at) {
        List<Object> before = known();
        OffsetDateTime changedBefore = nameChangedAt;
        forgetAnswer(NameState.UNKNOWN, at);
        return isNews(before, changedBefore);
    }

    private boolean isNews(List<Object> before, OffsetDateTime changedBefore) {
        boolean news = !before.equals(known());
        if (!news) {
            nameChangedAt = changedBefore;
        }
        return news;
    }

    private List<Object> known() {
        return Arrays.asList(nameState, givenName, middleName, familyName, birthDate, gender, registerStatus);
    }

    private static NameState stateAfter(NameAnswer.Found facts) {
        if (facts.gender() == Gender.MAN) {
            return NameState.REFUSED;
        }
        return switch (facts.protection()) {
            case NONE -> NameState.FOUND;
            case CONFIDENTIAL -> NameState.PROTECTED;
            case STRICTLY_CONFIDENTIAL -> NameState.REFUSED;
        };
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
        return identifiers.stream().filter(Identifier::inUse).findFirst().orElseThrow();
    }

    /** How far the look-up has come. */
    public NameState nameState() {
        return nameState;
    }

    /** Her name, or {@code null} until Folkeregisteret has answered, and always under address protection. */
    public PersonName name() {
        return nameState == NameState.FOUND ? new PersonName(givenName, middleName, familyName) : null;
    }

    /** Personstatus as Folkeregisteret gives it (bosatt, doed, utflyttet …), or {@code null}. */
    public String registerStatus() {
        return registerStatus;
    }

    /** Birth date, or {@code null} while unknown. */
    public LocalDate birthDate() {
        return birthDate;
    }
}
