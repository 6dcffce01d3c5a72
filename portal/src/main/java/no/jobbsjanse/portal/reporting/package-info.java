/**
 * The year and the data, as pages and files: readiness, annual report and what IMDi sees of it, downloads, and statistics
 * with pictures. A {@link no.jobbsjanse.portal.reporting.Chart} is a sentence, a picture and a table of the same figures;
 * the picture is drawn here, without a script, and downloaded as it stands.
 */
package no.jobbsjanse.portal.reporting;
