/**
 * The year: readiness, annual report, dataset and statistics.
 *
 * <p>The year is a lens on the register, never a gate in front of it: registering goes on while a report is delivered.
 * This module reads the register's services, never its tables, and writes nothing to it.
 *
 * <p>The dataset is everything that is registered, as a file ({@link no.jobbsjanse.reporting.Downloads}).
 */
package no.jobbsjanse.reporting;
