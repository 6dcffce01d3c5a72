/**
 * Statistics: what of the register's counts may be shown. {@link no.jobbsjanse.reporting.statistics.FigureGroups} makes
 * groups and sums of them, {@link no.jobbsjanse.reporting.statistics.Disclosure} leaves out what would tell of few, and
 * the country is counted behind the pages by {@link no.jobbsjanse.reporting.statistics.CountryCount}.
 */
package no.jobbsjanse.reporting.statistics;
