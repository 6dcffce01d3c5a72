package no.jobbsjanse.access;

import java.util.EnumSet;
import java.util.Set;

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
    /** Withdrawn because the municipality is no more. */
    ENDED,
    /** She has logged in: she is a colleague now. */
    DONE;

    private static final Set<InvitationState> OVER = EnumSet.of(REVOKED, ENDED, DONE);
    private static final Set<InvitationState> WAITING = EnumSet.of(QUEUED, REFUSED, DELIVERED, OPENED, EXPIRED);

    /** Whether something is still to come. */
    public boolean isUnderWay() {
        return !OVER.contains(this);
    }

    /** Whether it may be withdrawn and its address corrected: until user name and password are chosen. */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }

    /** Whether there is a sense in sending the mail again. */
    public boolean isSent() {
        return isWaiting() && this != QUEUED;
    }
}
