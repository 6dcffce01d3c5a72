package no.jobbsjanse.access;

/** Thrown when somebody tries what she may not do. Nothing has happened; any transaction is rolled back. */
public class NotPermitted extends RuntimeException {

    /** Somebody without a place asks for what belongs to one. */
    NotPermitted() {
        super("needs a place");
    }

    NotPermitted(Permission permission) {
        super("needs " + permission);
    }
}
