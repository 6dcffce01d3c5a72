/** The queue of names to be fetched, the worker that empties it, and what is known of how that goes. */
package no.jobbsjanse.lookup.job;
