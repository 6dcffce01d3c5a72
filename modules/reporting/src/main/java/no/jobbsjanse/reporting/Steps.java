package no.jobbsjanse.reporting;

/** How many levels of Norwegian somebody came up from start to end. */
public enum Steps {
    DOWN(-100, -1), SAME(0, 0), ONE(1, 1), TWO(2, 2), MORE(3, 100);

    private final int from;
    private final int to;

    Steps(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Whether it is these; nothing is if a level is not known. */
    public boolean are(Integer levels) {
        return levels != null && levels >= from && levels <= to;
    }
}
