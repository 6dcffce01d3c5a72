package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Where she comes from and how she lives when she begins. */
@Embeddable
public class Background {

    @Column(name = "target_group")
    private String targetGroup;

    @Column(name = "recruited_via")
    private String recruitedVia;

    @Column(name = "birth_country")
    private String birthCountry;

    @Column(name = "citizenship")
    private String citizenship;

    @Column(name = "mother_tongue")
    private String motherTongue;

    @Column(name = "settled_in")
    private LocalDate settledIn;

    @Column(name = "immigration_reason")
    private String immigrationReason;

    @Column(name = "residence_basis")
    private String residenceBasis;

    @Column(name = "marital_status")
    private String maritalStatus;

    @Column(name = "children")
    private Integer children;

    @Column(name = "children_born")
    private String childrenBorn;

    @Column(name = "childcare")
    private String childcare;

    @Column(name = "intro_programme")
    private String introProgramme;

    @Column(name = "intro_ended_on")
    private LocalDate introEndedOn;

    @Column(name = "income_at_start")
    private String incomeAtStart;

    /** Målgruppe: code of MAALGRUPPE, or {@code null}. */
    public String targetGroup() {
        return targetGroup;
    }

    /** @see #targetGroup() */
    public void targetGroup(String value) {
        targetGroup = value;
    }

    /** How she was found: code of REKRUTTERT_VIA, or {@code null}. */
    public String recruitedVia() {
        return recruitedVia;
    }

    /** @see #recruitedVia() */
    public void recruitedVia(String value) {
        recruitedVia = value;
    }

    /** Fødeland: code of LAND, or {@code null}. */
    public String birthCountry() {
        return birthCountry;
    }

    /** @see #birthCountry() */
    public void birthCountry(String value) {
        birthCountry = value;
    }

    /** Statsborgerskap: code of LAND, or {@code null}. */
    public String citizenship() {
        return citizenship;
    }

    /** @see #citizenship() */
    public void citizenship(String value) {
        citizenship = value;
    }

    /** Morsmål: code of SPRAAK, or {@code null}. */
    public String motherTongue() {
        return motherTongue;
    }

    /** @see #motherTongue() */
    public void motherTongue(String value) {
        motherTongue = value;
    }

    /** Month of first settlement, as its first day, or {@code null}. */
    public LocalDate settledIn() {
        return settledIn;
    }

    /** @see #settledIn() */
    public void settledIn(LocalDate value) {
        settledIn = value;
    }

    /** Code of INNVANDRINGSGRUNN, or {@code null}. */
    public String immigrationReason() {
        return immigrationReason;
    }

    /** @see #immigrationReason() */
    public void immigrationReason(String value) {
        immigrationReason = value;
    }

    /** Code of OPPHOLDSGRUNNLAG, or {@code null}. */
    public String residenceBasis() {
        return residenceBasis;
    }

    /** @see #residenceBasis() */
    public void residenceBasis(String value) {
        residenceBasis = value;
    }

    /** Code of SIVILSTAND, or {@code null}. */
    public String maritalStatus() {
        return maritalStatus;
    }

    /** @see #maritalStatus() */
    public void maritalStatus(String value) {
        maritalStatus = value;
    }

    /** How many children she has at home, or {@code null}. */
    public Integer children() {
        return children;
    }

    /** @see #children() */
    public void children(Integer value) {
        children = value;
    }

    /** Years of birth, as {@code 2015, 2018}, or {@code null}. */
    public String childrenBorn() {
        return childrenBorn;
    }

    /** @see #childrenBorn() */
    public void childrenBorn(String value) {
        childrenBorn = value;
    }

    /** Whether they have day care: code of JA_NEI, or {@code null}. */
    public String childcare() {
        return childcare;
    }

    /** @see #childcare() */
    public void childcare(String value) {
        childcare = value;
    }

    /** Former introduction programme: code of JA_NEI, or {@code null}. */
    public String introProgramme() {
        return introProgramme;
    }

    /** @see #introProgramme() */
    public void introProgramme(String value) {
        introProgramme = value;
    }

    /** When the introduction programme ended, or {@code null}. */
    public LocalDate introEndedOn() {
        return introEndedOn;
    }

    /** @see #introEndedOn() */
    public void introEndedOn(LocalDate value) {
        introEndedOn = value;
    }

    /** Main source of income: code of INNTEKTSKILDE, or {@code null}. */
    public String incomeAtStart() {
        return incomeAtStart;
    }

    /** @see #incomeAtStart() */
    public void incomeAtStart(String value) {
        incomeAtStart = value;
    }
}
