/**
 * The event feed: learns of a new name, a grading or another number within a minute, instead of by the next night.
 *
 * <p>Folkeregisteret publishes what happens to everybody in the country. One node at a time takes a lease, reads a page
 * from the pointer on and lets the register tell whose numbers are among them. In one transaction the pointer moves and
 * the answers of those people become stale; from there on the queue asks for them as it does by night. A node that dies
 * on the way leaves the pointer where it was, and reading a page twice only asks twice. Left out unless the configuration
 * wants it; the nightly refresh goes on in either case, and catches what the feed would not tell.
 */
package no.jobbsjanse.lookup.feed;
