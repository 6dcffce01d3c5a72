/** The dataset as a file: the same rows as spreadsheet, text files or JSON, written one after the other. */
package no.jobbsjanse.reporting.dataset;
