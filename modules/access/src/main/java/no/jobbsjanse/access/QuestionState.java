package no.jobbsjanse.access;

/** Where a question stands. */
public enum QuestionState {
    /** Nobody has answered yet. */
    WAITING,
    /** There is an answer; whoever asked has not said whether it helped. */
    ANSWERED,
    /** It helped. */
    SOLVED,
    /** It did not. */
    UNSOLVED
}
