package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Tiltak: something she does in the programme. */
@Entity
@Table(schema = "registry", name = "measure")
public class Measure extends ActivityRow {

    @Column(name = "type")
    private String type;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "hours_per_week")
    private BigDecimal hoursPerWeek;

    @Column(name = "employer")
    private String employer;

    @Column(name = "sector")
    private String sector;

    @Column(name = "completed")
    private String completed;

    protected Measure() {
    }

    /** A row of a participation, empty yet. */
    public Measure(UUID id, Participation participation) {
        super(id, participation);
    }

    /** Tiltak: code of TILTAK, or {@code null}. */
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

    /** Last day, or {@code null} while it goes on. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** @see #endedOn() */
    public void endedOn(LocalDate value) {
        endedOn = value;
    }

    /** Hours per week, one decimal, or {@code null}. */
    public BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }

    /** @see #hoursPerWeek() */
    public void hoursPerWeek(BigDecimal value) {
        hoursPerWeek = value;
    }

    /** Where, for a placement, or {@code null}. */
    public String employer() {
        return employer;
    }

    /** @see #employer() */
    public void employer(String value) {
        employer = value;
    }

    /** Bransje, for a placement: code of BRANSJE, or {@code null}. */
    public String sector() {
        return sector;
    }

    /** @see #sector() */
    public void sector(String value) {
        sector = value;
    }

    /** Whether she completed it: code of JA_NEI, or {@code null}. */
    public String completed() {
        return completed;
    }

    /** @see #completed() */
    public void completed(String value) {
        completed = value;
    }
}
