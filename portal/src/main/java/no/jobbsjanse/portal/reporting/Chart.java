package no.jobbsjanse.portal.reporting;

import java.util.List;
import java.util.OptionalDouble;
import no.jobbsjanse.portal.language.Texts;

/**
 * Figures as a sentence, a picture and a table.
 *
 * @param key its name in addresses
 * @param title heading
 * @param sentence what it says, in words
 * @param form how it is drawn
 * @param categories what stands at each bar, column or point
 * @param series what is beside each other there, or on top
 * @param head the headings of the table
 * @param rows the lines of the table, each beginning with what it is about
 * @param why why there is nothing to draw and what helps, in words; {@code null} if there is
 */
public record Chart(String key, String title, String sentence, Form form, List<String> categories, List<Series> series,
        List<String> head, List<List<String>> rows, String why) {

    /** How a chart is drawn. */
    public enum Form {
        /** Lying, those of a category below each other. */
        BARS,
        /** Lying, one for each category, its series are parts of a hundred. */
        SHARES,
        /** Standing, those of a category beside each other. */
        COLUMNS,
        /** Standing, one for each category, its series on top of each other; the last one is the whole. */
        STACKS,
        /** Points joined by lines, per cent. */
        LINES
    }

    /**
     * Values of one kind, one for each category.
     *
     * @param label what they are
     */
    public record Series(String label, List<Value> values) {
    }

    /**
     * One value.
     *
     * @param number empty if it is left out
     * @param text as written
     */
    public record Value(OptionalDouble number, String text) {

        boolean isKnown() {
            return number.isPresent();
        }

        double size() {
            return number.orElse(0);
        }
    }

    /** A chart without figures. */
    static Chart empty(String key, String title, String why) {
        return new Chart(key, title, "", Form.BARS, List.of(), List.of(), List.of(), List.of(), why);
    }

    /** The same chart; if nothing of it may be shown, without figures. */
    Chart orHidden(Texts texts) {
        List<Value> all = series.stream().flatMap(one -> one.values().stream()).toList();
        boolean hidden = all.stream().noneMatch(Value::isKnown)
                && all.stream().anyMatch(value -> value.text().equals(texts.get("statistics.hidden")));
        return hidden ? empty(key, title, texts.get("statistics.allHidden")) : this;
    }

    /** For a wide screen, and to download. */
    public String wide() {
        return new ChartSvg(this, ChartSvg.WIDE).draw();
    }

    /** For a telephone. */
    public String narrow() {
        return new ChartSvg(this, ChartSvg.NARROW).draw();
    }

    /** Whether anything is drawn. */
    public boolean isDrawn() {
        return why == null;
    }
}
