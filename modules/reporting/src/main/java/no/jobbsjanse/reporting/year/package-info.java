/** The rows of the reporting years. */
package no.jobbsjanse.reporting.year;
