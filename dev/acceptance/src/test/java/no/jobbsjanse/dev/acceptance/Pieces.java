package no.jobbsjanse.dev.acceptance;

import no.jobbsjanse.dev.stack.Stack;

/** The pieces of files that are being made, which PostgreSQL for a time keeps waiting, or has no room for. */
final class Pieces implements AutoCloseable {

    private static final String TASK = "downloads";

    private final Interruption interruption;

    private Pieces(Stack stack, String instead) {
        interruption = new Interruption(stack, "reporting.download_chunk", "insert", "", instead, TASK);
    }

    /** Whoever adds a piece waits, until this is closed. */
    static Pieces heldUp(Stack stack) {
        return new Pieces(stack, Interruption.WAIT);
    }

    /** Whoever adds a piece is told that the disk is full. */
    static Pieces withoutRoom(Stack stack) {
        return new Pieces(stack, "raise exception 'No space left on device' using errcode = 'disk_full'");
    }

    /** Nobody who has begun a file is waited for any longer. */
    static void letLeasesRunOut(Stack stack) {
        Interruption.change(stack, TASK, "update reporting.download set leased_until = now() where state = 'MAKING'");
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        return interruption.isAwaited();
    }

    /** How many orders stand there. */
    long orders(String state) {
        return interruption.count("select count(*) from reporting.download where state = '" + state + "'");
    }

    /** How many pieces there are of files that will never be. */
    long ofAborted() {
        return interruption.count("select count(*) from reporting.download_chunk join reporting.download on id = download_id"
                + " where state = 'ABORTED'");
    }

    @Override
    public void close() {
        interruption.close();
    }
}
