package no.jobbsjanse.access;

/** What somebody may do. Pages and services ask for permissions, never for roles. */
public enum Permission {
    /** See the participants of one's own municipality or district. */
    VIEW_PARTICIPANTS,
    /** See the names of those whose address is protected, among the participants one may see. */
    VIEW_PROTECTED,
    /** Register participants and change what is registered. */
    REGISTER_PARTICIPANTS,
    /** Keep the projects of one's own municipality or district. */
    MANAGE_PROJECTS,
    /** Invite colleagues and take access away. */
    MANAGE_USERS,
    /** Look a participant up in any municipality, with purpose, to help. */
    SUPPORT_USERS,
    /** Keep code lists, reporting years and municipality administrators. */
    ADMINISTER_REGISTER,
    /** See national figures without persons. */
    VIEW_STATISTICS,
    /** Read the log of who looked at whom. */
    READ_ACCESS_LOG
}
