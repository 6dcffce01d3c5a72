package no.jobbsjanse.dev.stack;

/** The system cannot run; the message is for the person at the keyboard and says what happened and what to do. */
public final class StackFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackFailed(String message) {
        super(message);
    }

    StackFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
