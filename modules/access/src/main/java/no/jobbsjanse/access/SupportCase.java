package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A case of IMDi's support: why somebody looks, and into which participation.
 *
 * @param id technical key
 * @param by who looks
 * @param purpose why: code of INNSYNSFORMAAL
 * @param caseNumber case in the system in which IMDi answers whoever has asked
 * @param openedAt since when
 * @param expiresAt when it is over by itself
 * @param participation the one participation it is about; {@code null} until it has been found
 * @param person whose participation; {@code null} likewise
 * @param place where she takes part; {@code null} likewise
 * @param foundAt when it was found; {@code null} likewise
 * @param namedAt when her name was asked for; {@code null} if it was not
 */
public record SupportCase(UUID id, Actor by, String purpose, String caseNumber, OffsetDateTime openedAt,
        OffsetDateTime expiresAt, UUID participation, UUID person, Scope place, OffsetDateTime foundAt,
        OffsetDateTime namedAt) implements LogSubject {

    @Override
    public UUID loggedParticipation() {
        return participation;
    }

    @Override
    public Scope loggedPlace() {
        return place;
    }

    @Override
    public String loggedPurpose() {
        return purpose + " " + caseNumber;
    }
}
