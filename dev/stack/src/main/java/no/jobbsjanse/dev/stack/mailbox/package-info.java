/**
 * The mail server of the development system. It delivers nothing: whatever is sent, to whomever, is kept in memory and
 * shown on a page, so that an invitation can be followed with synthetic people only.
 */
package no.jobbsjanse.dev.stack.mailbox;
