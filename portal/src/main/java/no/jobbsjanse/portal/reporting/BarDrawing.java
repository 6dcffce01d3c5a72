package no.jobbsjanse.portal.reporting;

import no.jobbsjanse.portal.reporting.Chart.Value;

/** Lying bars: what each is about stands above it, so that long words have room on a telephone too. */
final class BarDrawing {

    private static final int BAR = 18;
    private static final int SHARE = 28;
    private static final int AIR = 14;
    /** For the value at the end of the longest bar. */
    private static final int VALUE = 64;

    private final Chart chart;
    private final ChartSvg svg;

    BarDrawing(Chart chart, ChartSvg svg) {
        this.chart = chart;
        this.svg = svg;
    }

    void draw() {
        for (int category = 0; category < chart.categories().size(); category++) {
            for (String line : ChartSvg.lines(chart.categories().get(category), svg.width())) {
                svg.text(0, svg.down(0) + 13, "start", line);
                svg.down(ChartSvg.LINE);
            }
            svg.down(2);
            if (chart.form() == Chart.Form.SHARES) {
                shares(category);
            } else {
                bars(category);
            }
            svg.down(AIR);
        }
    }

    private void bars(int category) {
        double most = chart.series().stream().flatMap(series -> series.values().stream()).mapToDouble(Value::size)
                .max().orElse(0);
        for (int series = 0; series < chart.series().size(); series++) {
            Value value = chart.series().get(series).values().get(category);
            double y = svg.down(0);
            double wide = most == 0 ? 0 : value.size() / most * (svg.width() - VALUE);
            if (value.isKnown()) {
                svg.rect(.5, y, Math.max(wide, 1), BAR - 2, svg.look(series));
            }
            svg.text(value.isKnown() ? wide + 8 : 0, y + 13, "start", value.text());
            svg.down(BAR + 1);
        }
    }

    private void shares(int category) {
        double y = svg.down(0);
        double all = chart.series().stream().mapToDouble(series -> series.values().get(category).size()).sum();
        boolean known = chart.series().stream().allMatch(series -> series.values().get(category).isKnown());
        if (!known || all == 0) {
            svg.text(0, y + 18, "start", chart.series().stream().map(series -> series.values().get(category))
                    .filter(value -> !value.isKnown()).findFirst().map(Value::text).orElse("–"));
        } else {
            double x = 0.5;
            for (int series = 0; series < chart.series().size(); series++) {
                Value value = chart.series().get(series).values().get(category);
                double wide = value.size() / all * (svg.width() - 1);
                if (wide > 0) {
                    svg.rect(x, y, wide, SHARE - 2, svg.look(series));
                    double room = ChartSvg.length(value.text()) + 6;
                    if (wide > room + 4) {
                        svg.ground(x + wide / 2 - room / 2, y + 4, room, SHARE - 10);
                        svg.text(x + wide / 2, y + 18, "middle", value.text());
                    }
                    x += wide;
                }
            }
        }
        svg.down(SHARE);
    }
}
