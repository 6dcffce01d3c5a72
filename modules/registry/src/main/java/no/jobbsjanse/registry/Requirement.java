package no.jobbsjanse.registry;

/** What a field must be filled in for. */
public enum Requirement {
    /** To be registered at all. */
    CREATE,
    /** To be active. */
    ACTIVE,
    /** To be discharged; asked for once an end date is set. */
    DISCHARGE
}
