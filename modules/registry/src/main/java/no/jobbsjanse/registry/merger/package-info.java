/** A municipality has gone on in another, and what is registered in it follows. */
package no.jobbsjanse.registry.merger;
