/** Those with access to a place: what they may do, what was taken away, and who has not been here for long. */
package no.jobbsjanse.access.colleague;
