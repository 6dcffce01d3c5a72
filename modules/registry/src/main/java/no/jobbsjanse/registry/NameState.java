package no.jobbsjanse.registry;

/** How far the look-up of a name in Folkeregisteret has come. */
public enum NameState {
    /** No answer yet; the look-up goes on by itself. */
    WAITING,
    /** Her name has come. */
    FOUND,
    /** Folkeregisteret does not know the number. */
    UNKNOWN,
    /**
     * She cannot be registered here. Never says why: for some the reason is a strictly confidential address, which must
     * not be told, for others that Folkeregisteret knows an age outside the limits.
     */
    REFUSED,
    /** She cannot be registered here: by Folkeregisteret the number is a man's. */
    MAN,
    /** Her address is protected; the name is shown only to those who may see it. */
    PROTECTED;

    /** Whether she cannot be registered here. */
    public boolean isRefused() {
        return this == REFUSED || this == MAN;
    }
}
