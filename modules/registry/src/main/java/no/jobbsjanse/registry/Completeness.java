package no.jobbsjanse.registry;

import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Participation;

/**
 * What a participation still lacks: the one rule behind badges, filters, step lists and the gate of discharge. Fields
 * that do not apply are never missing; number and place neither: without them there is no participation.
 */
final class Completeness {

    private Completeness() {
    }

    /** What is missing to be active; once an end date is set, what is missing to be discharged as well. */
    static List<Missing> missing(Participation participation) {
        List<Missing> missing = new ArrayList<>(missingToBeActive(participation));
        if (participation.endedOn() != null) {
            missing.addAll(missingRows(participation, Kind.MEASURE, ActivityFields.MEASURE_TYPE));
            missing.addAll(missingRows(participation, Kind.ABSENCE, null));
            missing.addAll(missingRows(participation, Kind.TEST, null));
            missing.addAll(missingRows(participation, Kind.GOAL, ActivityFields.GOAL_TYPE));
            missing.addAll(empty(participation, Kind.PARTICIPATION, Requirement.DISCHARGE));
        }
        return missing;
    }

    static List<Missing> missingToBeActive(Participation participation) {
        return empty(participation, Kind.PARTICIPATION, Requirement.ACTIVE);
    }

    private static List<Missing> missingRows(Participation participation, Kind kind, Field<?> ifNone) {
        List<? extends ActivityRow> rows = kind.rowsOf(participation);
        if (rows.isEmpty() && ifNone != null) {
            return List.of(new Missing(ifNone, null));
        }
        return rows.stream().flatMap(row -> empty(row, kind, Requirement.DISCHARGE).stream()
                .map(missing -> new Missing(missing.field(), row.id()))).toList();
    }

    private static List<Missing> empty(Object entry, Kind kind, Requirement requirement) {
        return DataDictionary.fields(kind).stream()
                .filter(field -> field.requiredFor().contains(requirement))
                .filter(field -> field.appliesTo(entry) && field.read(entry) == null)
                .map(field -> new Missing(field, null)).toList();
    }
}
