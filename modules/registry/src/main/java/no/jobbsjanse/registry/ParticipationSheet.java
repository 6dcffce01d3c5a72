package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.LogSubject;

/**
 * Everything registered about one participation.
 *
 * @param id technical key
 * @param version the version a save from this sheet is based on
 * @param changedAt when a field was last saved
 * @param values by key of the field: ISO dates, months, codes, digits, technical keys, text; {@code null} where nothing
 *     is registered
 * @param hidden keys of the fields that do not apply as things stand
 * @param rows tiltak, absences, tests and goals in the order in which they were added
 * @param person who takes part
 * @param progress status and what is missing
 * @param notices what is unusual
 * @param dischargedAt when she was discharged, or {@code null}
 * @param laterParticipation the next period of hers, or {@code null}
 * @param sameWoman a participation here of another person who is the same woman, or {@code null}
 */
public record ParticipationSheet(UUID id, long version, OffsetDateTime changedAt, Map<String, String> values,
        Set<String> hidden, Map<Kind, List<RowSheet>> rows, PersonSummary person, Progress progress,
        List<Notice> notices, OffsetDateTime dischargedAt, UUID laterParticipation, UUID sameWoman)
        implements LogSubject {

    /** Whether nothing but the number may be changed: by Folkeregisteret's answer she cannot be registered here. */
    public boolean isBlocked() {
        return person.nameState() == NameState.REFUSED;
    }

    @Override
    public Set<Mark> loggedMarks(Actor actor) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (person.nameState() == NameState.PROTECTED) {
            marks.add(Mark.PROTECTED);
        }
        String caseworker = values.get(PersonFields.CASEWORKER.key());
        if (caseworker != null && !caseworker.equals(actor.subject())) {
            marks.add(Mark.OTHERS);
        }
        return marks;
    }
}
