package no.jobbsjanse.registry;

/** Where a change came from. */
public enum ChangeSource {
    /** A caseworker, in the form. */
    FORM,
    /** A system of the municipality, by the open interface. */
    API,
    /** Folkeregisteret. */
    FOLKEREGISTERET,
    /** A discharge, or its being taken back. */
    DISCHARGE,
    /** Taken over from her former participation. */
    FORMER,
    /** IMDi's permission. */
    IMDI,
    /** A caseworker has left, and somebody has taken over those she followed up. */
    HANDOVER,
    /** The municipality has become part of another. */
    MERGER,
    /** A file that was imported. */
    IMPORT
}
