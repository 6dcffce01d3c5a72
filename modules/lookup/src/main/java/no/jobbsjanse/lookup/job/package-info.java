/** The queue of names to be fetched, and the worker that empties it. */
package no.jobbsjanse.lookup.job;
