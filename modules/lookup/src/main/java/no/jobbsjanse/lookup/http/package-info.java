/** What both outside services have in common: requests with a deadline, answers with a limit, JSON read with suspicion. */
package no.jobbsjanse.lookup.http;
