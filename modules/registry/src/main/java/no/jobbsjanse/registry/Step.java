package no.jobbsjanse.registry;

/** A page of the wizard, in its order. */
public enum Step {
    PERSON, BACKGROUND
}
