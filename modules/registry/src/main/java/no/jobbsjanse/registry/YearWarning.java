package no.jobbsjanse.registry;

/** Something implausible about a participation in a year. It warns; the municipality decides. */
public enum YearWarning {
    /** She takes part, or took part, longer than the programme allows. */
    OVER_TIME,
    /** No tiltak in the year. */
    NO_ACTIVITY,
    /** She has ended by the last day of the year and is not discharged. */
    NOT_DISCHARGED,
    /** The goal is said to be attained, but she dropped out, or nobody knows what she went to. */
    ATTAINED_WITHOUT_EXIT
}
