package no.jobbsjanse.access.task;

/** Something is to be done or sent: after the commit the worker of this node does not wait for its next look. */
public record WorkWanted() {
}
