package no.jobbsjanse.portal.reporting;

import java.util.List;
import no.jobbsjanse.portal.reporting.Chart.Series;
import no.jobbsjanse.portal.reporting.Chart.Value;

/** Standing columns for what goes from year to year or month to month. A telephone shows the latest there is room for. */
final class ColumnDrawing {

    private static final int HIGH = 180;
    /** For a value above its column. */
    private static final int LEAST_WIDE = 22;
    private static final int MOST_WIDE = 130;

    private final Chart chart;
    private final ChartSvg svg;
    private final double most;

    ColumnDrawing(Chart chart, ChartSvg svg) {
        this.chart = chart;
        this.svg = svg;
        this.most = Math.max(1, chart.series().stream().flatMap(series -> series.values().stream())
                .mapToDouble(Value::size).max().orElse(1));
    }

    void draw() {
        int all = chart.categories().size();
        int beside = chart.form() == Chart.Form.STACKS ? 1 : chart.series().size();
        int shown = Math.min(all, (int) (svg.width() / (LEAST_WIDE * beside + 2)));
        double room = Math.min(MOST_WIDE, (double) svg.width() / shown);
        double ground = svg.down(ChartSvg.LINE + HIGH);
        int written = (int) Math.ceil(longest() / (room / beside));
        for (int at = 0; at < shown; at++) {
            boolean write = (shown - 1 - at) % written == 0;
            int category = all - shown + at;
            double x = at * room;
            if (chart.form() == Chart.Form.STACKS) {
                stack(category, x, room, ground, write);
            } else {
                double wide = (room - 12) / beside;
                for (int series = 0; series < beside; series++) {
                    column(chart.series().get(series).values().get(category), x + 6 + series * wide, wide - 3, ground,
                            series, write);
                }
            }
            List<String> words = List.of(chart.categories().get(category).split(" "));
            for (int line = 0; line < words.size(); line++) {
                svg.small(x + room / 2, ground + 17 + line * 15, words.get(line));
            }
        }
        svg.add("<path d=\"M0,%.1f h%.1f\" stroke=\"#292c30\"/>", ground, shown * room);
        svg.down(44);
    }

    private void column(Value value, double x, double wide, double ground, int series, boolean write) {
        double high = value.size() / most * HIGH;
        if (value.isKnown()) {
            svg.rect(x, ground - high, wide, high, svg.look(series));
        }
        write(value, x + wide / 2, ground - high - 5, write);
    }

    /** The last series is the whole; where its parts are left out, it stands alone. */
    private void stack(int category, double x, double room, double ground, boolean write) {
        List<Series> parts = chart.series().subList(0, chart.series().size() - 1);
        Value whole = chart.series().get(parts.size()).values().get(category);
        double top = ground;
        if (parts.stream().allMatch(part -> part.values().get(category).isKnown())) {
            for (int part = 0; part < parts.size(); part++) {
                double high = parts.get(part).values().get(category).size() / most * HIGH;
                top -= high;
                if (high > 0) {
                    svg.rect(x + 3, top, room - 6, high, svg.look(part));
                }
            }
        } else if (whole.isKnown()) {
            top -= whole.size() / most * HIGH;
            svg.rect(x + 3, top, room - 6, ground - top, svg.look(parts.size()));
        }
        write(whole, x + room / 2, top - 5, write);
    }

    private void write(Value value, double x, double y, boolean write) {
        if (write) {
            svg.small(x, y, value.isKnown() ? value.text() : "–");
        }
    }

    /** How wide the longest value is: where columns are narrower, not all of them have theirs written. */
    private double longest() {
        return chart.series().stream().flatMap(series -> series.values().stream()).filter(Value::isKnown)
                .mapToDouble(value -> ChartSvg.length(value.text()) * .9).max().orElse(1);
    }
}
