package no.jobbsjanse.reporting;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import no.jobbsjanse.registry.Figures;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.reporting.statistics.Group;
import no.jobbsjanse.reporting.statistics.Group.Kind;

/**
 * Figures that may be shown to anybody: groups of fewer than five are left out, and as many others as it takes that these
 * do not follow from sums, from the whole country, or from the rest of a place. Empty means left out; a share is left out
 * where one of its two figures is.
 */
public final class PublicFigures {

    private final List<Integer> years;
    private final List<YearMonth> months;
    private final Map<Group, Long> shown;
    private final Map<Integer, Integer> medians = new HashMap<>();

    private PublicFigures(Figures figures, Map<Group, Long> shown) {
        this.years = figures.years();
        this.months = figures.months();
        this.shown = shown;
        years.stream().filter(year -> ended(year).orElse(0) > 0)
                .forEach(year -> median(figures, year).ifPresent(median -> medians.put(year, median)));
    }

    /**
     * @param figures what was counted
     * @param shown what may be shown of it
     * @param beside what may be shown of others who must not follow from it: what is missing there is left out here
     */
    static PublicFigures of(Figures figures, Map<Group, Long> shown, List<Map<Group, Long>> beside) {
        Map<Group, Long> safe = new HashMap<>(shown);
        beside.forEach(others -> safe.keySet().retainAll(others.keySet()));
        return new PublicFigures(figures, safe);
    }

    private static OptionalInt median(Figures figures, int year) {
        Map<Integer, Long> lasted = new TreeMap<>();
        figures.lasting().forEach((lasting, count) -> {
            if (lasting.year() == year) {
                lasted.merge(lasting.months(), count, Long::sum);
            }
        });
        long half = (lasted.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        for (Map.Entry<Integer, Long> one : lasted.entrySet()) {
            half -= one.getValue();
            if (half <= 0) {
                return OptionalInt.of(one.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /** The years there are figures of, the earliest first. */
    public List<Integer> years() {
        return years;
    }

    /** The whole months there are figures of, the earliest first. */
    public List<YearMonth> months() {
        return months;
    }

    /** How many stand so today. */
    public OptionalLong status(ParticipationStatus status) {
        return count(Group.of(Kind.STATUS, null, status));
    }

    /** How many took part on a day of the month. */
    public OptionalLong tookPart(YearMonth month) {
        return count(Group.of(Kind.TOOK_PART, month));
    }

    /** How many of those ended in it. */
    public OptionalLong ended(YearMonth month) {
        return count(Group.of(Kind.ENDED_IN_MONTH, month));
    }

    /** How many of those did not. */
    public OptionalLong stayed(YearMonth month) {
        return count(Group.of(Kind.STAYED, month));
    }

    /** How many began in the year. */
    public OptionalLong started(int year) {
        return count(Group.of(Kind.STARTED, year));
    }

    /** How many ended in the year. */
    public OptionalLong ended(int year) {
        return count(Group.of(Kind.ENDED, year));
    }

    /** How many of those ended for a reason; {@code null}: for none that is registered. */
    public OptionalLong reason(int year, String reason) {
        return count(Group.of(Kind.REASON, year, reason));
    }

    /** How many of those ended for a reason and a more exact one. */
    public OptionalLong subreason(int year, String reason, String subreason) {
        return count(new Group(Kind.SUBREASON, year, reason, subreason));
    }

    /** How many of those are counted when the goal attainment is worked out. */
    public OptionalLong counted(int year) {
        return count(Group.of(Kind.COUNTED, year));
    }

    /** How many of those attained the goal: work or education. */
    public OptionalLong attained(int year) {
        return count(Group.of(Kind.ATTAINED, year));
    }

    /** How many of those who ended have a reason that says nothing of why. */
    public OptionalLong unspecific(int year) {
        return count(Group.of(Kind.UNSPECIFIC, year));
    }

    /** How many of those who ended took part for so long. */
    public OptionalLong lasted(int year, Lasting lasting) {
        return count(Group.of(Kind.LASTED, year, lasting));
    }

    /** The whole months half of those who ended did not take part longer than. */
    public OptionalInt median(int year) {
        return medians.containsKey(year) ? OptionalInt.of(medians.get(year)) : OptionalInt.empty();
    }

    /** Of how many of those who ended both levels of a skill are known. */
    public OptionalLong levelsKnown(int year, Figures.Skill skill) {
        return count(Group.of(Kind.LEVELS_KNOWN, year, skill));
    }

    /** How many of those came up so many levels. */
    public OptionalLong came(int year, Figures.Skill skill, Steps steps) {
        return count(new Group(Kind.STEPS, year, skill, steps));
    }

    private OptionalLong count(Group group) {
        Long count = shown.get(group);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
