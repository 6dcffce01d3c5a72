package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One row of the access log.
 *
 * @param id technical key
 * @param at when
 * @param act the name of an {@link Act}
 * @param actor who: subject of her account
 * @param actorName who, as shown then
 * @param roles her roles then: codes of the list ROLLE, separated by commas
 * @param place where she worked, or which place was decided about; {@code null} for the whole country
 * @param participation which participation, or {@code null}
 * @param isProtected whether her address was protected
 * @param isOthers whether somebody else followed her up
 * @param detail what of it, or {@code null}
 * @param hits how many participations were shown or changed; {@code null} for what is about none
 * @param purpose why, or {@code null}
 * @param request id of the request, or {@code null}
 */
public record LogEntry(long id, OffsetDateTime at, String act, String actor, String actorName, String roles, Scope place,
        UUID participation, boolean isProtected, boolean isOthers, String detail, Integer hits, String purpose,
        String request) {
}
