package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How the participation is meant to go: project, planned end, extensions, extent, and who follows her up. */
@Embeddable
public class Plan {

    @Column(name = "project_id")
    private String project;

    @Column(name = "planned_end")
    private LocalDate plannedEnd;

    @Column(name = "first_extension_until")
    private LocalDate firstExtensionUntil;

    @Column(name = "first_extension_reason")
    private String firstExtensionReason;

    @Column(name = "second_extension_until")
    private LocalDate secondExtensionUntil;

    @Column(name = "second_extension_reason")
    private String secondExtensionReason;

    @Column(name = "percentage")
    private Integer percentage;

    @Column(name = "caseworker")
    private String caseworker;

    @Column(name = "research_reservation")
    private String researchReservation;

    /** Prosjekt, or {@code null}. */
    public String project() {
        return project;
    }

    /** @see #project() */
    public void project(String value) {
        project = value;
    }

    /** Planlagt sluttdato, or {@code null}. */
    public LocalDate plannedEnd() {
        return plannedEnd;
    }

    /** @see #plannedEnd() */
    public void plannedEnd(LocalDate value) {
        plannedEnd = value;
    }

    /** Extended into a third year until, or {@code null}. */
    public LocalDate firstExtensionUntil() {
        return firstExtensionUntil;
    }

    /** @see #firstExtensionUntil() */
    public void firstExtensionUntil(LocalDate value) {
        firstExtensionUntil = value;
    }

    /** Why, in words, or {@code null}. */
    public String firstExtensionReason() {
        return firstExtensionReason;
    }

    /** @see #firstExtensionReason() */
    public void firstExtensionReason(String value) {
        firstExtensionReason = value;
    }

    /** Extended into a fourth year until, or {@code null}. */
    public LocalDate secondExtensionUntil() {
        return secondExtensionUntil;
    }

    /** @see #secondExtensionUntil() */
    public void secondExtensionUntil(LocalDate value) {
        secondExtensionUntil = value;
    }

    /** Why, in words, or {@code null}. */
    public String secondExtensionReason() {
        return secondExtensionReason;
    }

    /** @see #secondExtensionReason() */
    public void secondExtensionReason(String value) {
        secondExtensionReason = value;
    }

    /** Deltakelse i prosent, 1–100, or {@code null}. */
    public Integer percentage() {
        return percentage;
    }

    /** @see #percentage() */
    public void percentage(Integer value) {
        percentage = value;
    }

    /** Saksbehandler: subject of an account, or {@code null}. */
    public String caseworker() {
        return caseworker;
    }

    /** @see #caseworker() */
    public void caseworker(String value) {
        caseworker = value;
    }

    /** Whether she reserves herself against research (integreringsforskriften § 62): code of JA_NEI, or {@code null}. */
    public String researchReservation() {
        return researchReservation;
    }

    /** @see #researchReservation() */
    public void researchReservation(String value) {
        researchReservation = value;
    }
}
