package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogSubject;

/**
 * Everything that a place keeps of a woman, for herself (personvernforordningen art. 15).
 *
 * @param person who she is
 * @param gender from Folkeregisteret, or {@code null}
 * @param registerStatus personstatus as Folkeregisteret gives it, or {@code null}
 * @param toldAt when her name, or how its look-up stands, last changed; {@code null} for never
 * @param numbers every number she was registered with, the one in use first
 * @param participations her participations here, the newest first
 * @param looks what the access log tells of them, the latest first
 */
public record OwnReport(PersonSummary person, Gender gender, String registerStatus, OffsetDateTime toldAt,
        List<KnownBy> numbers, List<OwnParticipation> participations, List<LogEntry> looks) implements LogSubject {

    /**
     * A number she was registered with.
     *
     * @param digits all eleven
     * @param inUse whether she is known by it today
     * @param since when it was entered
     */
    public record KnownBy(String digits, boolean inUse, OffsetDateTime since) {
    }

    /**
     * Whether IMDi's extracts of the country tell of her, without name and number: of nobody who has reserved herself
     * against research (integreringsforskriften § 62), is protected or cannot be registered.
     */
    public boolean isInNationalExtracts() {
        return person.nameState() != NameState.PROTECTED && !person.nameState().isRefused() && !isReserved();
    }

    /** Whether she has reserved herself against research, in whichever participation. */
    public boolean isReserved() {
        return participations.stream().anyMatch(one -> "JA".equals(one.values().get("researchReservation")));
    }

    @Override
    public int loggedHits() {
        return participations.size();
    }

    @Override
    public Set<Mark> loggedMarks(Actor actor) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (person.nameState() == NameState.PROTECTED) {
            marks.add(Mark.PROTECTED);
        }
        if (participations.stream().map(one -> one.values().get(PersonFields.CASEWORKER.key()))
                .anyMatch(caseworker -> caseworker != null && !caseworker.equals(actor.subject()))) {
            marks.add(Mark.OTHERS);
        }
        return marks;
    }
}
