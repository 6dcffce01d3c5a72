package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Fravær or permisjon. */
@Entity
@Table(schema = "registry", name = "absence")
public class Absence extends ActivityRow {

    @Column(name = "type")
    private String type;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected Absence() {
    }

    /** A row of a participation, empty yet. */
    public Absence(UUID id, Participation participation) {
        super(id, participation);
    }

    /** Code of FRAVAERSTYPE, or {@code null}. */
    public String type() {
        return type;
    }

    /** @see #type() */
    public void type(String value) {
        type = value;
    }

    /** First day, or {@code null}. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** @see #startedOn() */
    public void startedOn(LocalDate value) {
        startedOn = value;
    }

    /** Last day, or {@code null} while it lasts. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** @see #endedOn() */
    public void endedOn(LocalDate value) {
        endedOn = value;
    }
}
