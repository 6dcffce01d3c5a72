/** The invitee's way in: the page her mail leads to, and help for those who wait for a mail. */
package no.jobbsjanse.portal.invitation;
