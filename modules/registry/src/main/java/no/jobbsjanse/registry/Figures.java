package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How many take part, have ended, and how it went: participations of one place, one project or the whole country,
 * counted. Whoever cannot be registered ({@code refused}) is counted nowhere. Bare counts: nobody may be shown them
 * before small groups are taken out, which is what the module reporting does.
 *
 * @param day when it was counted
 * @param statuses how they stand on that day
 * @param periods from which month to which month they take part
 * @param exits why those ended who ended in one of {@link #years}
 * @param lasting how long those took part
 * @param advances how far those came in Norwegian
 */
public record Figures(LocalDate day, Map<ParticipationStatus, Long> statuses, Map<Period, Long> periods,
        Map<Exit, Long> exits, Map<Lasting, Long> lasting, Map<Advance, Long> advances) {

    /** How many years are counted, the present one among them. */
    public static final int YEARS = 5;
    /** How many months are counted, up to the last whole one. */
    public static final int MONTHS = 24;

    /**
     * From month to month.
     *
     * @param ended {@code null} while she takes part
     */
    public record Period(YearMonth started, YearMonth ended) {
    }

    /**
     * Why she ended.
     *
     * @param reason code of HOVEDAARSAK_AVSLUTNING, {@code null} if nobody has said
     * @param subreason code of UNDERAARSAK_AVSLUTNING, {@code null} if nobody has said
     */
    public record Exit(int year, String reason, String subreason) {
    }

    /** How many whole months she took part who ended in a year. */
    public record Lasting(int year, int months) {
    }

    /**
     * How far she came who ended in a year.
     *
     * @param steps levels from start to end, negative downwards; {@code null} if one of the two is not known
     */
    public record Advance(int year, Skill skill, Integer steps) {
    }

    /** Delferdighet: what is tested on its own. */
    public enum Skill {
        LISTENING, READING, WRITING, SPEAKING
    }

    /** The years that are counted, the earliest first. */
    public List<Integer> years() {
        return IntStream.rangeClosed(day.getYear() - YEARS + 1, day.getYear()).boxed().toList();
    }

    /** The months that are counted, the earliest first: whole ones, so the present one is not among them. */
    public List<YearMonth> months() {
        YearMonth now = YearMonth.from(day);
        return IntStream.rangeClosed(-MONTHS, -1).mapToObj(now::plusMonths).toList();
    }

    /** How many took part on at least one day of a month. */
    public long tookPart(YearMonth month) {
        return count(period -> !period.started().isAfter(month)
                && (period.ended() == null || !period.ended().isBefore(month)));
    }

    /** How many ended in a month. */
    public long ended(YearMonth month) {
        return count(period -> month.equals(period.ended()));
    }

    /** How many began in a month. */
    public long started(YearMonth month) {
        return count(period -> month.equals(period.started()));
    }

    /** How many began in a year, those included who will. */
    public long started(int year) {
        return count(period -> period.started().getYear() == year);
    }

    /** How many ended in a year, those included who will. */
    public long ended(int year) {
        return count(period -> period.ended() != null && period.ended().getYear() == year);
    }

    /** How many of those who ended in a year took part for so many months. */
    public long lasted(int year, int from, int to) {
        return lasting.entrySet().stream().filter(one -> one.getKey().year() == year
                && one.getKey().months() >= from && one.getKey().months() <= to).mapToLong(Map.Entry::getValue).sum();
    }

    /** How many of those who ended in a year for a reason fulfil a condition. */
    public long exits(int year, Predicate<Exit> condition) {
        return exits.entrySet().stream().filter(one -> one.getKey().year() == year && condition.test(one.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** How many of those who ended in a year came so far that a condition is fulfilled. */
    public long advanced(int year, Skill skill, Predicate<Integer> steps) {
        return advances.entrySet().stream().filter(one -> one.getKey().year() == year && one.getKey().skill() == skill
                && steps.test(one.getKey().steps())).mapToLong(Map.Entry::getValue).sum();
    }

    /** All the others: of the country without a place, of a place without one of its projects. */
    public Figures without(Figures part) {
        return new Figures(day, minus(statuses, part.statuses), minus(periods, part.periods), minus(exits, part.exits),
                minus(lasting, part.lasting), minus(advances, part.advances));
    }

    private static <K> Map<K, Long> minus(Map<K, Long> all, Map<K, Long> part) {
        Map<K, Long> rest = new HashMap<>(all);
        part.forEach((key, count) -> rest.merge(key, -count, Long::sum));
        return rest;
    }

    private long count(Predicate<Period> condition) {
        return periods.entrySet().stream().filter(period -> condition.test(period.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }
}
