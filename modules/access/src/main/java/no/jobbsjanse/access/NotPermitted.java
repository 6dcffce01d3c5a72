package no.jobbsjanse.access;

/** Thrown when somebody tries what she may not do. Nothing has happened; any transaction is rolled back. */
public class NotPermitted extends RuntimeException {

    NotPermitted(Permission permission) {
        super("needs " + permission);
    }
}
