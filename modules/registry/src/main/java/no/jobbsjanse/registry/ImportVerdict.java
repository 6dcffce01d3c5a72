package no.jobbsjanse.registry;

/** What a row of a file does. */
public enum ImportVerdict {
    /** It registers a participation, or adds a row to one. */
    NEW,
    /** It changes something that is registered. */
    CHANGED,
    /** It says what is registered already. */
    UNCHANGED,
    /** Something in it is wrong; nothing of it is taken. */
    REFUSED
}
