package no.jobbsjanse.portal.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.jobbsjanse.portal.reporting.Chart.Value;

/** Lines of per cent from year to year; each has its own dashes and its own marks, and its values written at them. */
final class LineDrawing {

    private static final int HIGH = 200;
    private static final int HUNDRED = 100;
    private static final String[] DASHES = {"none", "7 4", "2 3"};

    private final Chart chart;
    private final ChartSvg svg;

    LineDrawing(Chart chart, ChartSvg svg) {
        this.chart = chart;
        this.svg = svg;
    }

    void draw() {
        double top = svg.down(ChartSvg.LINE);
        double ground = svg.down(HIGH);
        double left = 52;
        double room = (svg.width() - left) / chart.categories().size();
        for (int percent = 0; percent <= HUNDRED; percent += 25) {
            double y = ground - percent / 100.0 * HIGH;
            svg.add("<path d=\"M%.1f,%.1f H%d\" stroke=\"%s\"/>", left, y, svg.width(), percent == 0 ? "#292c30" : "#d9dadb");
            svg.text(left - 6, y + 5, "end", percent + "\u00a0%");
        }
        for (int category = 0; category < chart.categories().size(); category++) {
            svg.text(left + room * (category + .5), ground + 18, "middle", chart.categories().get(category));
        }
        for (int series = chart.series().size() - 1; series >= 0; series--) {
            line(series, left, room, top);
        }
        for (int category = 0; category < chart.categories().size(); category++) {
            values(category, left + room * (category + .5), top);
        }
        svg.down(28);
    }

    private void line(int series, double left, double room, double top) {
        double beforeX = -1;
        double beforeY = 0;
        for (int category = 0; category < chart.categories().size(); category++) {
            Value value = chart.series().get(series).values().get(category);
            double x = left + room * (category + .5);
            double y = high(value, top);
            if (value.isKnown()) {
                if (beforeX >= 0) {
                    svg.add("<path d=\"M%.1f,%.1f L%.1f,%.1f\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\" fill=\"none\"/>",
                            beforeX, beforeY, x, y, ChartSvg.colour(series), DASHES[series]);
                }
                mark(svg, x, y, series);
            }
            beforeX = value.isKnown() ? x : -1;
            beforeY = y;
        }
    }

    /** The highest value stands above its mark, the others below theirs, none on top of another. */
    private void values(int category, double x, double top) {
        List<Value> values = chart.series().stream().map(series -> series.values().get(category)).filter(Value::isKnown)
                .sorted(Comparator.comparing(Value::size).reversed()).toList();
        double free = 0;
        for (Value value : values) {
            double y = high(value, top);
            double at = free == 0 ? y - 11 : Math.max(free, y + 22);
            svg.text(x, at, "middle", value.text());
            free = Math.max(at, y) + ChartSvg.LINE;
        }
    }

    private static double high(Value value, double top) {
        return top + HIGH - value.size() / HUNDRED * HIGH;
    }

    /** A piece of a line for the legend. */
    static void sample(ChartSvg svg, double x, double y, int series) {
        svg.add("<path d=\"M%.1f,%.1f h20\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\"/>", x, y,
                ChartSvg.colour(series), DASHES[series]);
        mark(svg, x + 10, y, series);
    }

    private static void mark(ChartSvg svg, double x, double y, int series) {
        String shape = switch (series) {
            case 0 -> String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"", x, y);
            case 1 -> String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"10\"", x - 5, y - 5);
            default -> String.format(Locale.ROOT, "<path d=\"M%.1f,%.1f l6,6 l-6,6 l-6,-6 z\"", x, y - 6);
        };
        svg.add("%s fill=\"%s\" stroke=\"#fff\"/>", shape, ChartSvg.colour(series));
    }
}
