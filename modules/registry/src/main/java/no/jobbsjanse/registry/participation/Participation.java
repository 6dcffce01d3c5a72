package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;

/**
 * Deltakelse: one period of one woman in Jobbsjansen, run by one municipality (in Oslo one district).
 *
 * <p>It is registered as soon as four things are known, and filled in over months. An end date ends it; a discharge
 * says that the municipality has registered all it will. Neither is a stored status: the status is derived. Place and
 * person never change: a woman who moves ends here and starts there.
 */
@Entity
@Table(schema = "registry", name = "participation")
public class Participation {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    private Place place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "financing")
    private String financing;

    @Column(name = "target_group")
    private String targetGroup;

    @Column(name = "literacy")
    private String literacy;

    @Column(name = "education_abroad")
    private String educationAbroad;

    @Column(name = "income_at_start")
    private String incomeAtStart;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "discharged_at")
    private OffsetDateTime dischargedAt;

    @Column(name = "version")
    private long version;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    protected Participation() {
    }

    /** A participation begins. */
    public Participation(UUID id, Person person, Actor by, OffsetDateTime at) {
        this.id = id;
        this.person = person;
        this.place = new Place(person.scope());
        this.createdAt = at;
        this.createdBy = by.subject();
        this.changedAt = at;
        this.version = 1;
    }

    /** A field has been saved: returns the new version. */
    public long changed(OffsetDateTime at) {
        changedAt = at;
        return ++version;
    }

    /** Dato for oppstart. */
    public void startOn(LocalDate day) {
        startedOn = day;
    }

    /** Type finansiering, a code of TYPE_FINANSIERING. */
    public void financeBy(String code) {
        financing = code;
    }

    /** Målgruppe, a code of MAALGRUPPE. */
    public void belongTo(String code) {
        targetGroup = code;
    }

    /** Reads and writes her mother tongue, a code of LESE_SKRIVE_MORSMAAL. */
    public void readAndWrite(String code) {
        literacy = code;
    }

    /** Highest education from abroad, a code of UTDANNINGSNIVAA. */
    public void bringEducation(String code) {
        educationAbroad = code;
    }

    /** Main source of income at the start, a code of INNTEKTSKILDE. */
    public void liveOn(String code) {
        incomeAtStart = code;
    }

    /** Technical key. */
    public UUID id() {
        return id;
    }

    /** Where it is run. */
    public Scope scope() {
        return place.scope();
    }

    /** Who takes part. */
    public Person person() {
        return person;
    }

    /** Dato for oppstart. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** Type finansiering. */
    public String financing() {
        return financing;
    }

    /** Målgruppe, or {@code null}. */
    public String targetGroup() {
        return targetGroup;
    }

    /** Reads and writes her mother tongue, or {@code null}. */
    public String literacy() {
        return literacy;
    }

    /** Education from abroad, or {@code null}. */
    public String educationAbroad() {
        return educationAbroad;
    }

    /** Income at the start, or {@code null}. */
    public String incomeAtStart() {
        return incomeAtStart;
    }

    /** Sluttdato, or {@code null} while she takes part. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** When she was discharged, or {@code null}. */
    public OffsetDateTime dischargedAt() {
        return dischargedAt;
    }

    /** Grows by one with every saved field. */
    public long version() {
        return version;
    }

    /** When a field was last saved. */
    public OffsetDateTime changedAt() {
        return changedAt;
    }
}
