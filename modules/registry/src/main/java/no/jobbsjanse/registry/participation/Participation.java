package no.jobbsjanse.registry.participation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;

/**
 * Deltakelse: one period of one woman in Jobbsjansen, run by one municipality (in Oslo one district).
 *
 * <p>It is registered as soon as four things are known, and filled in over months: plan, background, activities, exit,
 * follow-up. An end date ends it; a discharge says that the municipality has registered all it will. Neither is a stored
 * status: the status is derived. The place never changes: a woman who moves ends here and starts there. Nor does the
 * person, unless it was registered under a mistyped number and turns out to be another period of somebody known.
 */
@Entity
@Table(schema = "registry", name = "participation")
// Every save begins with it: named, it is prepared once.
@NamedQuery(name = Participation.WITH_PERSON, query = """
        select p from Participation p join fetch p.person where p.id = :id and p.place.municipality = :municipality
        and (:district is null or p.place.district = :district)""")
public class Participation {

    /** Query: the participation with an id in a place, and who takes part. */
    public static final String WITH_PERSON = "Participation.withPerson";

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    private Place place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "financing")
    private String financing;

    @Embedded
    private Plan plan;

    @Embedded
    private Background background;

    @Embedded
    private Skills skills;

    @Embedded
    @AttributeOverride(name = "listening", column = @Column(name = "listening_at_start"))
    @AttributeOverride(name = "reading", column = @Column(name = "reading_at_start"))
    @AttributeOverride(name = "writing", column = @Column(name = "writing_at_start"))
    @AttributeOverride(name = "speaking", column = @Column(name = "speaking_at_start"))
    private NorwegianLevels norwegianAtStart;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Embedded
    private Exit exit;

    @Embedded
    @AttributeOverride(name = "listening", column = @Column(name = "listening_at_end"))
    @AttributeOverride(name = "reading", column = @Column(name = "reading_at_end"))
    @AttributeOverride(name = "writing", column = @Column(name = "writing_at_end"))
    @AttributeOverride(name = "speaking", column = @Column(name = "speaking_at_end"))
    private NorwegianLevels norwegianAtEnd;

    @Embedded
    private FollowUp followUp;

    @OneToMany(mappedBy = "participation", cascade = CascadeType.PERSIST)
    @OrderBy("createdAt, id")
    private List<Measure> measures = new ArrayList<>();

    @OneToMany(mappedBy = "participation", cascade = CascadeType.PERSIST)
    @OrderBy("createdAt, id")
    private List<Absence> absences = new ArrayList<>();

    @OneToMany(mappedBy = "participation", cascade = CascadeType.PERSIST)
    @OrderBy("createdAt, id")
    private List<NorwegianTest> tests = new ArrayList<>();

    @OneToMany(mappedBy = "participation", cascade = CascadeType.PERSIST)
    @OrderBy("createdAt, id")
    private List<Goal> goals = new ArrayList<>();

    @Column(name = "discharged_at")
    private OffsetDateTime dischargedAt;

    @Column(name = "refused")
    private boolean refused;

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

    /** A participation begins; whoever registers it follows her up, and full time is meant, until somebody says else. */
    public Participation(UUID id, Person person, Actor by, OffsetDateTime at) {
        this.id = id;
        this.person = person;
        this.place = new Place(person.scope());
        this.createdAt = at;
        this.createdBy = by.subject();
        this.changedAt = at;
        this.version = 1;
        fillPlan().caseworker(by.subject());
        fillPlan().percentage(100);
    }

    /** It was registered under somebody else's number, and is another period of this woman. */
    public void isOf(Person other) {
        person = other;
        refused = other.nameState().isRefused();
    }

    /** A field has been saved: returns the new version. */
    public long changed(OffsetDateTime at) {
        changedAt = at;
        return ++version;
    }

    /** The municipality has registered all it will. */
    public void discharge(OffsetDateTime at) {
        dischargedAt = at;
    }

    /** The discharge is taken back. */
    public void reopen() {
        dischargedAt = null;
    }

    /** Has a row more, unless it has it already. */
    public void add(ActivityRow row) {
        if (row instanceof Measure measure && !measures.contains(measure)) {
            measures.add(measure);
        } else if (row instanceof Absence absence && !absences.contains(absence)) {
            absences.add(absence);
        } else if (row instanceof NorwegianTest test && !tests.contains(test)) {
            tests.add(test);
        } else if (row instanceof Goal goal && !goals.contains(goal)) {
            goals.add(goal);
        }
    }

    /** Folkeregisteret's answer does not let her be registered here, or does again. */
    public void refused(boolean answer) {
        refused = answer;
    }

    /** Whether, by the answer of Folkeregisteret, she cannot be registered here; for {@link Person#nameState} why. */
    public boolean isRefused() {
        return refused;
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

    /** @see #startedOn() */
    public void startedOn(LocalDate day) {
        startedOn = day;
    }

    /** Type finansiering: code of TYPE_FINANSIERING. */
    public String financing() {
        return financing;
    }

    /** @see #financing() */
    public void financing(String code) {
        financing = code;
    }

    /** Sluttdato, or {@code null} while she takes part. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** @see #endedOn() */
    public void endedOn(LocalDate day) {
        endedOn = day;
    }

    // JPA leaves a part out whose columns are all empty: reading gives an empty one, filling makes it stay.

    /** For reading. */
    public Plan plan() {
        return plan == null ? new Plan() : plan;
    }

    /** For changing. */
    public Plan fillPlan() {
        plan = plan();
        return plan;
    }

    /** For reading. */
    public Background background() {
        return background == null ? new Background() : background;
    }

    /** For changing. */
    public Background fillBackground() {
        background = background();
        return background;
    }

    /** For reading. */
    public Skills skills() {
        return skills == null ? new Skills() : skills;
    }

    /** For changing. */
    public Skills fillSkills() {
        skills = skills();
        return skills;
    }

    /** For reading. */
    public NorwegianLevels norwegianAtStart() {
        return norwegianAtStart == null ? new NorwegianLevels() : norwegianAtStart;
    }

    /** For changing. */
    public NorwegianLevels fillNorwegianAtStart() {
        norwegianAtStart = norwegianAtStart();
        return norwegianAtStart;
    }

    /** For reading. */
    public Exit exit() {
        return exit == null ? new Exit() : exit;
    }

    /** For changing. */
    public Exit fillExit() {
        exit = exit();
        return exit;
    }

    /** For reading. */
    public NorwegianLevels norwegianAtEnd() {
        return norwegianAtEnd == null ? new NorwegianLevels() : norwegianAtEnd;
    }

    /** For changing. */
    public NorwegianLevels fillNorwegianAtEnd() {
        norwegianAtEnd = norwegianAtEnd();
        return norwegianAtEnd;
    }

    /** For reading. */
    public FollowUp followUp() {
        return followUp == null ? new FollowUp() : followUp;
    }

    /** For changing. */
    public FollowUp fillFollowUp() {
        followUp = followUp();
        return followUp;
    }

    /** Tiltak, those taken away included, in the order in which they were added. */
    public List<Measure> measures() {
        return measures;
    }

    /** Fravær, likewise. */
    public List<Absence> absences() {
        return absences;
    }

    /** Norskprøver, likewise. */
    public List<NorwegianTest> tests() {
        return tests;
    }

    /** Mål, likewise. */
    public List<Goal> goals() {
        return goals;
    }

    /** When she was discharged, or {@code null}. */
    public OffsetDateTime dischargedAt() {
        return dischargedAt;
    }

    /** Grows by one with every saved field. */
    public long version() {
        return version;
    }

    /** When it was registered. */
    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /** Who registered it: subject of the account. */
    public String createdBy() {
        return createdBy;
    }

    /** When a field was last saved. */
    public OffsetDateTime changedAt() {
        return changedAt;
    }
}
