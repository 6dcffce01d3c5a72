package no.jobbsjanse.access.task;

/** What can be wanted of Keycloak. Each may be done twice with the effect of once. */
public enum TaskKind {
    /** Make the account of an invitation, or find the one she has. */
    MAKE_ACCOUNT,
    /** Tell Keycloak the corrected address of an invitation. */
    CORRECT_ADDRESS,
    /** Remove an account that was never used. */
    REMOVE_ACCOUNT,
    /** Log her out everywhere. */
    END_SESSIONS,
    /** Take her second factor away, so that she must choose one anew, and log her out everywhere. */
    RENEW_SECOND_FACTOR
}
