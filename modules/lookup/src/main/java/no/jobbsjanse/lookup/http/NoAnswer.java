package no.jobbsjanse.lookup.http;

/** A request got no answer that could be read to its end. Says neither where it went nor what was in it. */
public final class NoAnswer extends Exception {

    /** Why not. */
    public enum Cause {
        /** No connection, or it broke off. */
        UNREACHABLE,
        /** Not in time. */
        TOO_SLOW,
        /** More bytes than agreed. */
        TOO_LARGE
    }

    private final Cause why;

    NoAnswer(Cause why, String detail) {
        super(why + " (" + detail + ")");
        this.why = why;
    }

    /** Why not. */
    public Cause why() {
        return why;
    }
}
