/** Mail: what has to be sent, and the sending of it over SMTP. The words come from whoever implements Letters. */
package no.jobbsjanse.access.mail;
