/** The words of the mails. */
package no.jobbsjanse.portal.mail;
