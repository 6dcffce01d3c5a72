package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Norskprøve: one part of one test. */
@Entity
@Table(schema = "registry", name = "norwegian_test")
public class NorwegianTest extends ActivityRow {

    @Column(name = "taken_on")
    private LocalDate takenOn;

    @Column(name = "skill")
    private String skill;

    @Column(name = "level")
    private String level;

    protected NorwegianTest() {
    }

    /** A row of a participation, empty yet. */
    public NorwegianTest(UUID id, Participation participation) {
        super(id, participation);
    }

    /** Day of the test, or {@code null}. */
    public LocalDate takenOn() {
        return takenOn;
    }

    /** @see #takenOn() */
    public void takenOn(LocalDate value) {
        takenOn = value;
    }

    /** Delprøve: code of DELFERDIGHET, or {@code null}. */
    public String skill() {
        return skill;
    }

    /** @see #skill() */
    public void skill(String value) {
        skill = value;
    }

    /** Result: code of NORSKNIVAA, or {@code null}. */
    public String level() {
        return level;
    }

    /** @see #level() */
    public void level(String value) {
        level = value;
    }
}
