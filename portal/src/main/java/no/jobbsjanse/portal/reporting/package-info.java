/** The year and the data: pages and files of the module {@code reporting}, and its words. */
package no.jobbsjanse.portal.reporting;
