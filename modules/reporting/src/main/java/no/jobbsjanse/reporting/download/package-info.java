/** From the order of a file to its pieces in the database, and what has been ordered by whom. */
package no.jobbsjanse.reporting.download;
