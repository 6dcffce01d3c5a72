package no.jobbsjanse.registry.importing;

/** A file is to be checked or carried out: after the commit the worker of this node does not wait for its next look. */
public record ImportWanted() {
}
