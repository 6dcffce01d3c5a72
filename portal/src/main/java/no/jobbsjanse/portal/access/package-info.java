/** Who is at the keyboard, and in which place she works. */
package no.jobbsjanse.portal.access;
