package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How she fares afterwards, and whether to be reminded of her. Codes of SITUASJON_ETTER. */
@Embeddable
public class FollowUp {

    @Column(name = "situation_at_end")
    private String situationAtEnd;

    @Column(name = "situation_after_3_months")
    private String situationAfter3Months;

    @Column(name = "situation_after_6_months")
    private String situationAfter6Months;

    @Column(name = "situation_after_12_months")
    private String situationAfter12Months;

    @Column(name = "remind_on")
    private LocalDate remindOn;

    /** At the end, or {@code null}. */
    public String situationAtEnd() {
        return situationAtEnd;
    }

    /** @see #situationAtEnd() */
    public void situationAtEnd(String value) {
        situationAtEnd = value;
    }

    /** Three months later, or {@code null}. */
    public String situationAfter3Months() {
        return situationAfter3Months;
    }

    /** @see #situationAfter3Months() */
    public void situationAfter3Months(String value) {
        situationAfter3Months = value;
    }

    /** Six months later, or {@code null}. */
    public String situationAfter6Months() {
        return situationAfter6Months;
    }

    /** @see #situationAfter6Months() */
    public void situationAfter6Months(String value) {
        situationAfter6Months = value;
    }

    /** Twelve months later, or {@code null}. */
    public String situationAfter12Months() {
        return situationAfter12Months;
    }

    /** @see #situationAfter12Months() */
    public void situationAfter12Months(String value) {
        situationAfter12Months = value;
    }

    /** When to be reminded that she may return, or {@code null}. */
    public LocalDate remindOn() {
        return remindOn;
    }

    /** @see #remindOn() */
    public void remindOn(LocalDate value) {
        remindOn = value;
    }
}
