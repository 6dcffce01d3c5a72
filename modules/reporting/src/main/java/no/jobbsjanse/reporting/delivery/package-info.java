/** What was delivered, how it stands, and who is reminded. */
package no.jobbsjanse.reporting.delivery;
