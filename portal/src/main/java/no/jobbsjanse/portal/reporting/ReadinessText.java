package no.jobbsjanse.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.YearCounts;

/** How far the registrations of a year have come, in words. */
final class ReadinessText {

    private ReadinessText() {
    }

    static long sum(List<YearCounts> counts, ToLongFunction<YearCounts> figure) {
        return counts.stream().mapToLong(figure).sum();
    }

    /** How many of a hundred lack nothing; 100 only if really nothing is missing. */
    static long percent(List<YearCounts> counts) {
        long all = sum(counts, YearCounts::participants);
        return all == 0 ? 100 : (all - sum(counts, YearCounts::incomplete)) * 100 / all;
    }

    /** «92 % – 6 felt hos 4 deltakere, og 2 skal skrives ut». */
    static String of(List<YearCounts> counts, int year, Texts texts) {
        long all = sum(counts, YearCounts::participants);
        if (all == 0) {
            return texts.with("ready.nobody", String.valueOf(year));
        }
        return sum(counts, YearCounts::incomplete) == 0 ? texts.count("ready.all", all)
                : texts.format("ready.percent", percent(counts), missing(counts, texts));
    }

    private static String missing(List<YearCounts> counts, Texts texts) {
        long toDischarge = sum(counts, YearCounts::toDischarge);
        long lacking = sum(counts, YearCounts::incomplete) - toDischarge;
        List<String> parts = new ArrayList<>();
        if (lacking > 0) {
            parts.add(texts.format("ready.missing." + (lacking == 1 ? "one" : "many"), sum(counts, YearCounts::missing),
                    lacking));
        }
        if (toDischarge > 0) {
            parts.add(texts.count("ready.discharge", toDischarge));
        }
        return texts.list(parts);
    }
}
