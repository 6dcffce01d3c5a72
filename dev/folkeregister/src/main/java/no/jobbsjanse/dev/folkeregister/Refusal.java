package no.jobbsjanse.dev.folkeregister;

/** Thrown by an endpoint when the answer is an error; carries that answer. */
final class Refusal extends RuntimeException {

    private final transient Answer answer;

    Refusal(Answer answer) {
        super("Refused with status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
