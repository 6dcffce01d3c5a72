/** The figures of support's page for those who watch over the servers; nobody is in them. */
package no.jobbsjanse.lookup.metrics;
