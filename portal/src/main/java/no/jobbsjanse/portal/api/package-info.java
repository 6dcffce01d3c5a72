/**
 * The open interface for the municipalities' own systems, under {@code /api/v1}. A system logs in at Keycloak by client
 * credentials and works on behalf of the one place that has let it in; no session is ever made or believed. The rules are
 * those of the form, and so are the services behind it.
 */
package no.jobbsjanse.portal.api;
