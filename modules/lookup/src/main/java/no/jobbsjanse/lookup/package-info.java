/**
 * The outside: fetches the names of those who are registered from Folkeregisteret.
 *
 * <p>A number is entered, and {@link no.jobbsjanse.registry.NumberEntered} is fired. In the same transaction a job is
 * written, so that no name is ever forgotten; when it has been committed, a worker wakes. It takes the jobs that are due
 * in a short transaction and lets go of the database. It gets a token from Maskinporten, asks Folkeregisteret for all of
 * them at once, hands each answer back through {@link no.jobbsjanse.registry.Names} and closes the job in the same
 * transaction. Registration goes on meanwhile; it does not know of this module.
 *
 * <p>When Folkeregisteret cannot be reached, is too slow, throttles or answers nonsense, the job waits and is tried
 * again: after 1 s, 5 s, 30 s, 5 min, then hourly, after a day nightly, for as long as it takes. A job is leased, never
 * owned: if the node that took it dies, the lease runs out and another node takes it up. Several nodes need not know of
 * each other. {@link no.jobbsjanse.lookup.NameLookups} tells how far a look-up has come.
 *
 * <p>A fuse leaves a dead Folkeregister alone; after half a minute of silence one job at a time is tried out of turn, and
 * when it is answered everybody who was put off is due. By night every answer is asked for again. IMDi's support sees how
 * it goes and can pause it: {@link no.jobbsjanse.lookup.LookupOperations}.
 *
 * <p>Where the configuration wants it, Folkeregisteret's events are read too: they tell within a minute whose answer has
 * become stale, and that answer is asked for again. What they would not tell comes by night.
 *
 * <p>No address is asked for, no number of anybody stands in a URL, a log or the text of an exception.
 */
package no.jobbsjanse.lookup;
