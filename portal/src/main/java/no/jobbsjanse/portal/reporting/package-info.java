/** The pages of the year: readiness, annual report, and what IMDi sees of it. */
package no.jobbsjanse.portal.reporting;
