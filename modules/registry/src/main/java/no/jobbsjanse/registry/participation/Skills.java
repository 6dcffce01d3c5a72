package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What she has learnt and worked with before she begins. */
@Embeddable
public class Skills {

    @Column(name = "education_abroad")
    private String educationAbroad;

    @Column(name = "recognition")
    private String recognition;

    @Column(name = "education_norway")
    private String educationNorway;

    @Column(name = "literacy")
    private String literacy;

    @Column(name = "work_abroad")
    private String workAbroad;

    @Column(name = "work_norway")
    private String workNorway;

    /** Highest education from abroad: code of UTDANNINGSNIVAA, or {@code null}. */
    public String educationAbroad() {
        return educationAbroad;
    }

    /** @see #educationAbroad() */
    public void educationAbroad(String value) {
        educationAbroad = value;
    }

    /** Whether that is recognised: code of GODKJENNING, or {@code null}. */
    public String recognition() {
        return recognition;
    }

    /** @see #recognition() */
    public void recognition(String value) {
        recognition = value;
    }

    /** Highest education in Norway: code of UTDANNINGSNIVAA, or {@code null}. */
    public String educationNorway() {
        return educationNorway;
    }

    /** @see #educationNorway() */
    public void educationNorway(String value) {
        educationNorway = value;
    }

    /** Reads and writes her mother tongue: code of LESE_SKRIVE_MORSMAAL, or {@code null}. */
    public String literacy() {
        return literacy;
    }

    /** @see #literacy() */
    public void literacy(String value) {
        literacy = value;
    }

    /** Work abroad: code of ARBEIDSERFARING, or {@code null}. */
    public String workAbroad() {
        return workAbroad;
    }

    /** @see #workAbroad() */
    public void workAbroad(String value) {
        workAbroad = value;
    }

    /** Work in Norway: code of ARBEIDSERFARING, or {@code null}. */
    public String workNorway() {
        return workNorway;
    }

    /** @see #workNorway() */
    public void workNorway(String value) {
        workNorway = value;
    }
}
