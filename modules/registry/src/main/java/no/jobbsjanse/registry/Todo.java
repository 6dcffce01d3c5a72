package no.jobbsjanse.registry;

/** Something that waits for a caseworker, as the front page lists it and the overview filters by it. */
public enum Todo {
    /** Under registrering: fill in what is missing. */
    MISSING,
    /** Avsluttet, not utskrevet. */
    NOT_DISCHARGED,
    /** Her planned end, or the longest time she may take part, is near. */
    ENDING_SOON,
    /** She takes part longer than the programme allows. */
    OVER_TIME,
    /** Folkeregisteret has not given her name. */
    WITHOUT_NAME,
    /** By Folkeregisteret's answer she cannot be registered here. */
    REFUSED,
    /** The municipality wanted to be reminded that she may return. */
    REMINDER
}
