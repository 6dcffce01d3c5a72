package no.jobbsjanse.reporting.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Figures;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.reporting.Lasting;
import no.jobbsjanse.reporting.Steps;
import no.jobbsjanse.reporting.statistics.Group.Kind;

/**
 * The groups statistics count, and which of them are others together. Groups that are shown nowhere stand here too where
 * they would follow from those that are: two who were not counted in the goal attainment are the difference of two
 * figures.
 *
 * <p>Whether anybody ended in a month is not said where nobody did either: with it, the difference of two months
 * would be how many began.
 */
public final class FigureGroups {

    private final Figures figures;
    private final ExitCodes codes;
    private final Disclosure<Group> disclosure = new Disclosure<>();

    private FigureGroups(Figures figures, ExitCodes codes) {
        this.figures = figures;
        this.codes = codes;
    }

    /** What of these figures may be shown. */
    public static Map<Group, Long> shown(Figures figures, ExitCodes codes) {
        FigureGroups groups = new FigureGroups(figures, codes);
        groups.statuses();
        groups.months();
        figures.years().forEach(groups::year);
        return groups.disclosure.shown();
    }

    private void statuses() {
        Arrays.stream(ParticipationStatus.values()).forEach(status ->
                disclosure.tell(Group.of(Kind.STATUS, null, status), figures.statuses().getOrDefault(status, 0L)));
    }

    private void months() {
        YearMonth before = null;
        for (YearMonth month : figures.months()) {
            long took = figures.tookPart(month);
            long ended = figures.ended(month);
            disclosure.tell(Group.of(Kind.TOOK_PART, month), took);
            if (took == 0) {
                disclosure.tell(Group.of(Kind.ENDED_IN_MONTH, month), 0);
            } else {
                disclosure.tellVaguely(Group.of(Kind.ENDED_IN_MONTH, month), ended);
            }
            disclosure.tellIfItMayBe(Group.of(Kind.STAYED, month), took - ended)
                    .keep(Group.of(Kind.STARTED_IN_MONTH, month), figures.started(month))
                    .sum(Group.of(Kind.TOOK_PART, month),
                            List.of(Group.of(Kind.ENDED_IN_MONTH, month), Group.of(Kind.STAYED, month)));
            if (before != null) {
                disclosure.sum(Group.of(Kind.TOOK_PART, month),
                        List.of(Group.of(Kind.STAYED, before), Group.of(Kind.STARTED_IN_MONTH, month)));
            }
            before = month;
        }
    }

    private void year(int year) {
        Group ended = Group.of(Kind.ENDED, year);
        disclosure.tell(ended, figures.ended(year)).tell(Group.of(Kind.STARTED, year), figures.started(year));
        months(year, Kind.ENDED, Kind.ENDED_IN_MONTH, Kind.ENDED_IN_OTHER_MONTHS);
        months(year, Kind.STARTED, Kind.STARTED_IN_MONTH, Kind.STARTED_IN_OTHER_MONTHS);
        exits(year, ended);
        disclosure.sum(ended, Arrays.stream(Lasting.values()).map(lasting -> tell(Group.of(Kind.LASTED, year, lasting),
                figures.lasted(year, lasting.from(), lasting.to()))).toList());
        Arrays.stream(Figures.Skill.values()).forEach(skill -> norwegian(year, ended, skill));
    }

    /** A year is its months: those that are shown, and all others together. */
    private void months(int year, Kind whole, Kind ofMonth, Kind others) {
        List<Group> parts = new ArrayList<>();
        long shown = 0;
        for (YearMonth month : figures.months()) {
            if (month.getYear() == year) {
                parts.add(Group.of(ofMonth, month));
                shown += whole == Kind.ENDED ? figures.ended(month) : figures.started(month);
            }
        }
        if (!parts.isEmpty()) {
            long all = whole == Kind.ENDED ? figures.ended(year) : figures.started(year);
            disclosure.keep(Group.of(others, year), all - shown);
            parts.add(Group.of(others, year));
            disclosure.sum(Group.of(whole, year), parts);
        }
    }

    private void exits(int year, Group ended) {
        Set<Figures.Exit> exits = codes.possible(figures, year);
        Map<Group, List<Group>> byReason = exits.stream().collect(Collectors.groupingBy(
                exit -> Group.of(Kind.REASON, year, exit.reason()), LinkedHashMap::new, Collectors.mapping(FigureGroups::group, Collectors.toList())));
        exits.forEach(exit -> tell(group(exit), figures.exits().getOrDefault(exit, 0L)));
        byReason.forEach((reason, subreasons) -> disclosure.sum(tell(reason,
                figures.exits(year, exit -> Objects.equals(exit.reason(), reason.what()))), subreasons));
        disclosure.sum(ended, List.copyOf(byReason.keySet()));
        Group counted = some(exits, ended, Kind.COUNTED, codes::counts, Kind.NOT_COUNTED, exit -> !codes.counts(exit));
        some(exits, counted, Kind.ATTAINED, codes::attains, Kind.NOT_ATTAINED,
                exit -> codes.counts(exit) && !codes.attains(exit));
        some(exits, ended, Kind.UNSPECIFIC, codes::saysNothing, Kind.SPECIFIC, exit -> !codes.saysNothing(exit));
    }

    private static Group group(Figures.Exit exit) {
        return new Group(Kind.SUBREASON, exit.year(), exit.reason(), exit.subreason());
    }

    /** Those whose reasons fulfil a condition, who are shown, and the others of a whole, who are not. */
    private Group some(Set<Figures.Exit> exits, Group whole, Kind kind, Predicate<Figures.Exit> condition, Kind others,
            Predicate<Figures.Exit> otherwise) {
        int year = (Integer) whole.when();
        Group part = tell(Group.of(kind, year), figures.exits(year, condition));
        Group rest = Group.of(others, year);
        disclosure.keep(rest, figures.exits(year, otherwise)).sum(whole, List.of(part, rest))
                .sum(part, exits.stream().filter(condition).map(FigureGroups::group).toList());
        return part;
    }

    private void norwegian(int year, Group ended, Figures.Skill skill) {
        long known = figures.advanced(year, skill, Objects::nonNull);
        Group whole = tell(Group.of(Kind.LEVELS_KNOWN, year, skill), known);
        Group unknown = Group.of(Kind.LEVELS_UNKNOWN, year, skill);
        disclosure.keep(unknown, figures.ended(year) - known).sum(ended, List.of(whole, unknown));
        disclosure.sum(whole, Arrays.stream(Steps.values()).map(steps -> tell(
                new Group(Kind.STEPS, year, skill, steps), figures.advanced(year, skill, steps::are))).toList());
    }

    private Group tell(Group group, long count) {
        disclosure.tell(group, count);
        return group;
    }
}
