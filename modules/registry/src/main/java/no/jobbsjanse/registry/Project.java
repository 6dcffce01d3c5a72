package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * Prosjekt: what a municipality or district runs Jobbsjansen as.
 *
 * @param id technical key
 * @param name as shown
 * @param startsOn first day, {@code null}: unknown
 * @param endsOn last day, {@code null}: still running
 * @param own whether it belongs to the place that asks, which may then change it
 * @param sharedWith numbers of the other municipalities that take part; empty for a project of somebody else
 */
public record Project(String id, String name, LocalDate startsOn, LocalDate endsOn, boolean own,
        List<String> sharedWith) {

    /** Whether somebody may start in it on a day. */
    public boolean runsOn(LocalDate day) {
        return (startsOn == null || !day.isBefore(startsOn)) && (endsOn == null || !day.isAfter(endsOn));
    }
}
