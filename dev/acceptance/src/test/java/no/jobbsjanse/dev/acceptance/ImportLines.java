package no.jobbsjanse.dev.acceptance;

import no.jobbsjanse.dev.stack.Stack;

/** The rows of files that are imported, of which PostgreSQL for a time keeps one waiting. */
final class ImportLines implements AutoCloseable {

    private static final String TASK = "import";

    private final Interruption interruption;

    private ImportLines(Interruption interruption) {
        this.interruption = interruption;
    }

    /** Whoever carries out this row of a file waits, until this is closed. */
    static ImportLines heldUpAt(Stack stack, int number) {
        return new ImportLines(new Interruption(stack, "registry.import_line", "update", "when (new.done_at is not null"
                + " and new.number = " + number + ")", Interruption.WAIT, TASK));
    }

    /** Nobody who works on a file is waited for any longer. */
    static void letLeasesRunOut(Stack stack) {
        Interruption.change(stack, TASK, "update registry.import_file set leased_until = now() where state = 'CARRYING_OUT'");
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        return interruption.isAwaited();
    }

    /** How many rows of the file have been carried out. */
    long carriedOut(String file) {
        return interruption.count("select count(*) from registry.import_line where done_at is not null and file_id = '"
                + file + "'");
    }

    @Override
    public void close() {
        interruption.close();
    }
}
