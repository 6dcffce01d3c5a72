package no.jobbsjanse.registry;

/** A page of the wizard, in its order. They may be filled in in any. */
public enum Step {
    /** Person og prosjekt. */
    PERSON,
    /** Bakgrunn. */
    BACKGROUND,
    /** Aktiviteter: tiltak, fravær, norskprøver, mål. */
    ACTIVITIES,
    /** Avslutning. */
    EXIT,
    /** Oppfølging. */
    FOLLOWUP,
    /** Oppsummering: no fields; here she is discharged. */
    SUMMARY
}
