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
    END_SESSIONS
}
