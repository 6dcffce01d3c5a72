package no.jobbsjanse.registry;

import java.time.OffsetDateTime;

/** Somebody else has changed the same field in the meantime. Nothing is overwritten; the user sees both and chooses. */
public class EditConflict extends RuntimeException {

    private final transient Field<?> field;
    private final transient String theirs;
    private final String by;
    private final OffsetDateTime at;
    private final long version;

    EditConflict(Field<?> field, String theirs, String by, OffsetDateTime at, long version) {
        super("changed in the meantime, now version " + version);
        this.field = field;
        this.theirs = theirs;
        this.by = by;
        this.at = at;
        this.version = version;
    }

    /** Which field. */
    public Field<?> field() {
        return field;
    }

    /** The value that is registered now, as in {@link ParticipationSheet#values()}. */
    public String theirs() {
        return theirs;
    }

    /** Who changed it, as shown. */
    public String by() {
        return by;
    }

    /** When it was changed. */
    public OffsetDateTime at() {
        return at;
    }

    /** The version to base the next attempt on. */
    public long version() {
        return version;
    }
}
