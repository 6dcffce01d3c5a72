/** Invitations: a ledger from an administrator's wish to the first log-in, and the one link that is live meanwhile. */
package no.jobbsjanse.access.invitation;
