/** The front page. */
package no.jobbsjanse.portal.home;
