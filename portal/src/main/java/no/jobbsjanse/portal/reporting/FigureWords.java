package no.jobbsjanse.portal.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.reporting.Chart.Value;

/** Figures as they are written: thousands apart, whole per cent, a word where they are left out. */
final class FigureWords {

    private static final int MONTHS_SHORT = 3;

    private final Texts texts;

    FigureWords(Texts texts) {
        this.texts = texts;
    }

    /** How many, as written. */
    String count(OptionalLong count) {
        return count.isPresent() ? whole(count.getAsLong()) : texts.get("statistics.hidden");
    }

    /** How many, as drawn. */
    Value value(OptionalLong count) {
        return new Value(count.isPresent() ? OptionalDouble.of(count.getAsLong()) : OptionalDouble.empty(), count(count));
    }

    /** How many of a hundred; empty if one of the two is left out, or there is nobody. */
    static OptionalLong share(OptionalLong part, OptionalLong whole) {
        return part.isEmpty() || whole.orElse(0) == 0 ? OptionalLong.empty()
                : OptionalLong.of(Math.round(100.0 * part.getAsLong() / whole.getAsLong()));
    }

    /** Per cent as written in a table whose heading says so; a dash where there is nobody to have a share of. */
    String percent(OptionalLong part, OptionalLong whole) {
        return whole.isPresent() && whole.getAsLong() == 0 ? "–" : count(share(part, whole));
    }

    /** Per cent as drawn. */
    Value share(OptionalLong part, OptionalLong whole, String ofNobody) {
        OptionalLong share = share(part, whole);
        return share.isPresent() ? new Value(OptionalDouble.of(share.getAsLong()), share.getAsLong() + "\u00a0%")
                : new Value(OptionalDouble.empty(), whole.isPresent() && whole.getAsLong() == 0 ? ofNobody
                        : texts.get("statistics.hidden"));
    }

    /** A target as drawn. */
    static Value percent(OptionalInt target) {
        return target.isPresent() ? new Value(OptionalDouble.of(target.getAsInt()), target.getAsInt() + "\u00a0%")
                : new Value(OptionalDouble.empty(), "–");
    }

    /** «mai 2026». */
    String month(YearMonth month) {
        return texts.get("date." + month.getMonth()) + " " + month.getYear();
    }

    /** «mai 26», below a column. */
    String shortMonth(YearMonth month) {
        String name = texts.get("date." + month.getMonth());
        return name.substring(0, Math.min(MONTHS_SHORT, name.length())) + " " + String.valueOf(month.getYear()).substring(2);
    }

    /** Thousands apart, with a space that does not break. */
    static String whole(long count) {
        List<String> groups = new ArrayList<>();
        String digits = String.valueOf(count);
        for (int end = digits.length(); end > 0; end -= 3) {
            groups.add(0, digits.substring(Math.max(0, end - 3), end));
        }
        return String.join("\u00a0", groups);
    }
}
