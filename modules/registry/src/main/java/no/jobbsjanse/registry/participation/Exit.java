package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How the participation ended. Codes only: sub reasons such as pregnancy are already sensitive (GDPR art. 9). */
@Embeddable
public class Exit {

    @Column(name = "exit_reason")
    private String reason;

    @Column(name = "exit_subreason")
    private String subreason;

    @Column(name = "job_sector")
    private String jobSector;

    @Column(name = "job_position")
    private String jobPosition;

    @Column(name = "job_percentage")
    private Integer jobPercentage;

    @Column(name = "job_started_on")
    private LocalDate jobStartedOn;

    @Column(name = "income_at_end")
    private String incomeAtEnd;

    @Column(name = "goal_attainment")
    private String goalAttainment;

    /** Hovedårsak: code of HOVEDAARSAK_AVSLUTNING, or {@code null}. */
    public String reason() {
        return reason;
    }

    /** @see #reason() */
    public void reason(String value) {
        reason = value;
    }

    /** Underårsak: code of UNDERAARSAK_AVSLUTNING, or {@code null}. */
    public String subreason() {
        return subreason;
    }

    /** @see #subreason() */
    public void subreason(String value) {
        subreason = value;
    }

    /** Bransje, if she went to work: code of BRANSJE, or {@code null}. */
    public String jobSector() {
        return jobSector;
    }

    /** @see #jobSector() */
    public void jobSector(String value) {
        jobSector = value;
    }

    /** Extent of the job: code of STILLINGSOMFANG, or {@code null}. */
    public String jobPosition() {
        return jobPosition;
    }

    /** @see #jobPosition() */
    public void jobPosition(String value) {
        jobPosition = value;
    }

    /** Extent of the job in per cent, or {@code null}. */
    public Integer jobPercentage() {
        return jobPercentage;
    }

    /** @see #jobPercentage() */
    public void jobPercentage(Integer value) {
        jobPercentage = value;
    }

    /** When the job begins, or {@code null}. */
    public LocalDate jobStartedOn() {
        return jobStartedOn;
    }

    /** @see #jobStartedOn() */
    public void jobStartedOn(LocalDate value) {
        jobStartedOn = value;
    }

    /** Main source of income: code of INNTEKTSKILDE, or {@code null}. */
    public String incomeAtEnd() {
        return incomeAtEnd;
    }

    /** @see #incomeAtEnd() */
    public void incomeAtEnd(String value) {
        incomeAtEnd = value;
    }

    /** Måloppnåelse: code of MAALRESULTAT, or {@code null}. */
    public String goalAttainment() {
        return goalAttainment;
    }

    /** @see #goalAttainment() */
    public void goalAttainment(String value) {
        goalAttainment = value;
    }
}
