package no.jobbsjanse.registry;

/** How far a file has come. */
public enum ImportState {
    /** Every row is tried, and nothing is kept. */
    CHECKING,
    /** It waits for somebody to say which rows are to be carried out. */
    CHECKED,
    /** The chosen rows are carried out. */
    CARRYING_OUT,
    /** It is over. */
    DONE,
    /** Whoever ordered it may no longer register here: nothing more happens. */
    STOPPED,
    /** Somebody did not want it after all. */
    DISCARDED;

    /** Whether it goes on by itself. */
    public boolean isRunning() {
        return this == CHECKING || this == CARRYING_OUT;
    }
}
