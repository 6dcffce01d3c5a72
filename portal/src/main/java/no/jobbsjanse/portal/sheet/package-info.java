/** Tables in files that people upload and get back: workbooks and CSV. Knows nothing of what stands in them. */
package no.jobbsjanse.portal.sheet;
