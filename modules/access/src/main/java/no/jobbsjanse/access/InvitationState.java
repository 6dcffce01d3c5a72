package no.jobbsjanse.access;

/** Where an invitation stands; derived from what has happened, never stored. */
public enum InvitationState {
    /** Being prepared, or waiting for the mail server. */
    QUEUED,
    /** Refused by the mail server: the address is wrong. */
    REFUSED,
    /** The mail server has the mail; it has not been answered. */
    DELIVERED,
    /** She has pressed the button on the page the mail leads to, but not finished. */
    OPENED,
    /** User name and password are chosen; she has not logged in. */
    CHOSEN,
    /** The link works no more; she can ask for a new one. */
    EXPIRED,
    /** Withdrawn by an administrator. */
    REVOKED,
    /** She has logged in: she is a colleague now. */
    DONE
}
