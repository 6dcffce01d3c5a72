package no.jobbsjanse.registry;

/** How far the look-up of a name in Folkeregisteret has come. */
public enum NameState {
    /** No answer yet; the look-up goes on by itself. */
    WAITING,
    /** Her name has come. */
    FOUND,
    /** Folkeregisteret does not know the number. */
    UNKNOWN,
    /** She cannot be registered here: a man's number, or strictly confidential address. */
    REFUSED,
    /** Her address is protected; the name is not shown. */
    PROTECTED
}
