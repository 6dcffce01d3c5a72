/**
 * The year: readiness, annual report, dataset and statistics.
 *
 * <p>The year is a lens on the register, never a gate in front of it: registering goes on while a report is delivered.
 * This module reads the register's services, never its tables, and writes nothing to it. There is nothing in it yet but
 * its place in the house; what is missing in each participation is already told by
 * {@link no.jobbsjanse.registry.Progress}, which readiness will count.
 */
package no.jobbsjanse.reporting;
