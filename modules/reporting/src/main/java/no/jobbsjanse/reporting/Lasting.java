package no.jobbsjanse.reporting;

/** How long somebody took part, in steps of half a year; then whole years. */
public enum Lasting {
    UNDER_6(0, 5), FROM_6(6, 11), FROM_12(12, 17), FROM_18(18, 23), FROM_24(24, 35), FROM_36(36, 10_000);

    private final int from;
    private final int to;

    Lasting(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The fewest whole months. */
    public int from() {
        return from;
    }

    /** The most whole months. */
    public int to() {
        return to;
    }
}
