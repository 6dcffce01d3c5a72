/** Registering and following participants: the pages, and the endpoint that saves what is typed in them. */
package no.jobbsjanse.portal.registry;
