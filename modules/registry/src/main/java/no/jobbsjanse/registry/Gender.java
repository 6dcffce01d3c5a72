package no.jobbsjanse.registry;

/** Kjønn as Folkeregisteret knows it. Jobbsjansen is for women. */
public enum Gender {
    WOMAN, MAN
}
