package no.jobbsjanse.lookup;

/** Why a look-up has not succeeded yet. The look-up goes on in every case; the portal has the words. */
public enum LookupFailure {
    /** Folkeregisteret cannot be reached, or broke the connection off. */
    UNREACHABLE,
    /** Folkeregisteret did not answer in time. */
    TOO_SLOW,
    /** Folkeregisteret has trouble of its own (5xx). */
    ERROR,
    /** Folkeregisteret asks us to come back later (429). */
    THROTTLED,
    /** The answer was not what is documented: a web page, cut off, garbled, or far too large. */
    UNREADABLE,
    /** Folkeregisteret does not let us in (401 with a new token, or 403): for whoever runs the register to mend. */
    ACCESS_REFUSED,
    /** An undocumented status: most likely a wrong address in the configuration. */
    UNEXPECTED,
    /** Maskinporten cannot be reached, is too slow or has trouble of its own. */
    MASKINPORTEN_UNAVAILABLE,
    /** Maskinporten gives us no token: client, key or scope are for whoever runs the register to mend. */
    MASKINPORTEN_REFUSED,
    /** Folkeregisteret will not look this number up. */
    NUMBER_REFUSED,
    /** The answer was about somebody else. */
    WRONG_PERSON,
    /** The answer left this person, her name or her number out. */
    INCOMPLETE,
    /** The number could not be read or the answer not stored: our own fault, to be found in the log. */
    INTERNAL
}
