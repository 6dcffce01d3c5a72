package no.jobbsjanse.registry;

import no.jobbsjanse.registry.participation.Participation;

/**
 * Where a participation stands. Derived from what is registered, never stored. «Avsluttet» is triggered by the end
 * date, «Utskrevet» by the act of discharge (IMDi's FAQ, «Status»); the names of the first two are ours.
 */
public enum ParticipationStatus {
    /** Something of what must be known about an active participant is missing. */
    UNDER_REGISTRATION("UNDER_REGISTRERING"),
    /** She takes part. */
    ACTIVE("AKTIV"),
    /** An end date is set. */
    ENDED("AVSLUTTET"),
    /** «Utskriv og registrer ferdig» was pressed. */
    DISCHARGED("UTSKREVET");

    private final String code;

    ParticipationStatus(String code) {
        this.code = code;
    }

    /** The code in the list DELTAKERSTATUS. */
    public String code() {
        return code;
    }

    static ParticipationStatus of(Participation participation) {
        if (participation.dischargedAt() != null) {
            return DISCHARGED;
        }
        if (participation.endedOn() != null) {
            return ENDED;
        }
        return Completeness.missingToBeActive(participation).isEmpty() ? ACTIVE : UNDER_REGISTRATION;
    }
}
