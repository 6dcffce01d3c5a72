/** Pages on the look-ups of names. */
package no.jobbsjanse.portal.lookup;
