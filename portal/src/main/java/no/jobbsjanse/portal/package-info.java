/**
 * What a person sees: pages, the log-in in front of them, and the endpoints their scripts talk to.
 *
 * <p>No rules and no entities live here. A page is found under the name of its feature: {@code registry/person.xhtml},
 * {@link no.jobbsjanse.portal.registry.PersonView}, the texts {@code person.*}.
 */
package no.jobbsjanse.portal;
