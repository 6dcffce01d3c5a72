package no.jobbsjanse.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Participation;

/**
 * What a participation still lacks: the one rule behind badges, filters, step lists, the gate of discharge and the
 * annual report. Fields that do not apply are never missing; number and place neither: without them there is no
 * participation.
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

    /**
     * What is missing for the annual report of a year: what an active participation needs, a tiltak in the year, and, if
     * she has ended by its last day, what discharge needs.
     */
    static List<Missing> missingForYear(Participation participation, CalendarYear year) {
        Set<Missing> missing = new LinkedHashSet<>(missingToBeActive(participation));
        if (!year.hasMeasureOf(participation)) {
            missing.add(new Missing(ActivityFields.MEASURE_TYPE, null));
        }
        if (year.hasSeenTheEndOf(participation)) {
            missing.addAll(missing(participation));
        }
        return List.copyOf(missing);
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
