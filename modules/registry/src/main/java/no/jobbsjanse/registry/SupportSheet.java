package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.LogSubject;

/**
 * What has happened to a participation, for IMDi's support: neither name nor number nor any value.
 *
 * @param who the participation, masked
 * @param version grows with every saved field
 * @param createdAt when it was registered
 * @param changedAt when a field was last saved
 * @param nameChangedAt when her name, or how far its look-up has come, last changed; {@code null} for never
 * @param caseworker who follows her up: subject of an account; {@code null} for nobody
 * @param missing how many required fields are empty
 * @param inOverview whether the overview shows her without being asked for those who are discharged
 * @param waiting in which lists of what waits she stands, and in which not; {@link Todo#REMINDER} looks at her other
 *     participations, which are nobody's business here, and is left out
 * @param saves the latest first, at most {@value SupportedParticipation#MOST_SAVES}
 */
public record SupportSheet(SupportHit who, long version, OffsetDateTime createdAt, OffsetDateTime changedAt,
        OffsetDateTime nameChangedAt, String caseworker, int missing, boolean inOverview, Map<Todo, Boolean> waiting, List<SupportSave> saves)
        implements LogSubject {

    @Override
    public Set<Mark> loggedMarks(Actor actor) {
        return who.nameState() == NameState.PROTECTED ? Set.of(Mark.PROTECTED) : Set.of();
    }
}
