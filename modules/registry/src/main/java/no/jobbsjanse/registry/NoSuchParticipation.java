package no.jobbsjanse.registry;


/** There is no such participation, or none that may be seen: the two cannot be told apart. */
public class NoSuchParticipation extends RuntimeException {
}
