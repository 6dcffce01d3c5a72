package no.jobbsjanse.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.registry.PersonText;
import no.jobbsjanse.portal.registry.StepList;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.Missing;
import no.jobbsjanse.registry.Step;
import no.jobbsjanse.registry.YearLine;

/**
 * A participant and what is to do about her for the report of a year, in words.
 *
 * @param id technical key of the participation
 * @param address of her summary
 * @param name her name, or what stands in its place
 * @param note project and period
 * @param gaps what is missing, each with the way to it
 */
public record ReadyLine(String id, String address, String name, String note, List<Gap> gaps) {

    /**
     * Something to do.
     *
     * @param address where
     * @param label in words
     */
    public record Gap(String address, String label) {
    }

    static ReadyLine of(YearLine line, String project, int year, Texts texts) {
        List<Gap> gaps = new ArrayList<>(line.progress().missing().stream().map(missing ->
                new Gap(StepList.address(missing, line.id()), label(missing, year, texts))).toList());
        if (line.progress().toDischarge()) {
            gaps.add(new Gap(summary(line.id()) + "#discharge", texts.get("discharge.title")));
        }
        String period = DateText.day(line.startedOn()) + "–" + DateText.day(line.endedOn());
        return new ReadyLine(line.id().toString(), summary(line.id()), PersonText.of(line.person(), texts).name(),
                project.isEmpty() ? period : project + " · " + period, gaps);
    }

    private static String summary(UUID participation) {
        return StepList.address(Step.SUMMARY, participation);
    }

    /** A tiltak is asked for in the year. */
    private static String label(Missing missing, int year, Texts texts) {
        return missing.row() == null && missing.field().kind() == Kind.MEASURE
                ? texts.with("ready.measure", String.valueOf(year)) : StepList.label(missing, texts);
    }
}
