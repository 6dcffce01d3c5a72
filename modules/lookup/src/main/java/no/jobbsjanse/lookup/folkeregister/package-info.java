/** Folkeregisteret: asks for people by number, and reads the answers with suspicion. */
package no.jobbsjanse.lookup.folkeregister;
