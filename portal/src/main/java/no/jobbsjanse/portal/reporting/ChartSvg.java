package no.jobbsjanse.portal.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a chart as SVG. Nothing is told by colour alone: every kind has a pattern of its own, and values stand at the
 * bars. Colours are attributes, so that the picture is the same as a file; it has a ground of its own, so that it can be
 * read where the colours of the page are others.
 */
final class ChartSvg {

    static final int WIDE = 600;
    static final int NARROW = 320;
    static final int TEXT = 14;
    private static final int SMALL = 12;
    static final int LINE = 18;

    private static final double CHARACTER = 7.4;
    private static final int PLAIN = 4;
    private static final String INK = "#292c30";
    private static final List<String> COLOURS = List.of("#0062ba", "#5b3fa0", "#0d7a5f", "#80540f", "#c9cacb");
    private static final List<String> PATTERNS = List.of("",
            "<path d=\"M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4\" stroke=\"%s\" stroke-width=\"2.5\"/>",
            "<circle cx=\"2\" cy=\"2\" r=\"1.7\" fill=\"%1$s\"/><circle cx=\"6\" cy=\"6\" r=\"1.7\" fill=\"%1$s\"/>",
            "<path d=\"M0,0 l8,8 M8,0 l-8,8\" stroke=\"%s\" stroke-width=\"1.5\"/>", "");

    private final Chart chart;
    private final int width;
    private final StringBuilder drawn = new StringBuilder();
    private double height;

    ChartSvg(Chart chart, int width) {
        this.chart = chart;
        this.width = width;
    }

    String draw() {
        legend();
        switch (chart.form()) {
            case BARS, SHARES -> new BarDrawing(chart, this).draw();
            case COLUMNS, STACKS -> new ColumnDrawing(chart, this).draw();
            case LINES -> new LineDrawing(chart, this).draw();
        }
        String id = chart.key() + "-" + width;
        return format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" width=\"%d\" height=\"%.0f\""
                + " role=\"img\" aria-labelledby=\"%s-title %s-desc\" font-family=\"Inter, system-ui, sans-serif\""
                + " font-size=\"%d\" fill=\"%s\">", width, height, width, height, id, id, TEXT, INK)
                + "<title id=\"" + id + "-title\">" + escape(chart.title()) + "</title>"
                + "<desc id=\"" + id + "-desc\">" + escape(chart.sentence()) + "</desc>" + patterns()
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>" + drawn + "</svg>";
    }

    int width() {
        return width;
    }

    /** Where the next thing begins, after some room. */
    double down(double room) {
        height += room;
        return height;
    }

    /** Which look a series has. Parts of a hundred go from worse to better; the whole of a stack is plain. */
    int look(int series) {
        return chart.form() == Chart.Form.SHARES ? List.of(3, 4, 1, 2, 0).get(series)
                : isWhole(series) ? PLAIN : series;
    }

    private boolean isWhole(int series) {
        return chart.form() == Chart.Form.STACKS && series == chart.series().size() - 1;
    }

    void rect(double x, double y, double wide, double high, int look) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>", x, y, wide, high,
                fill(look), look == PLAIN ? "#5b5d60" : COLOURS.get(look));
    }

    /** Something plain for words to stand on. */
    void ground(double x, double y, double wide, double high) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"#fff\"/>", x, y, wide, high);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, String anchor, String words) {
        text(x, y, anchor, TEXT, words);
    }

    /** Where there is little room; never beyond the edge. */
    void small(double x, double y, String words) {
        text(Math.min(x, width - length(words) * SMALL / TEXT / 2), y, "middle", SMALL, words);
    }

    private void text(double x, double y, String anchor, int size, String words) {
        drawn.append(format("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\" stroke=\"#fff\" stroke-width=\"3\""
                + " stroke-linejoin=\"round\" paint-order=\"stroke\">", x, y, size, anchor)).append(escape(words)).append("</text>");
    }

    void add(String svg, Object... values) {
        drawn.append(format(svg, values));
    }

    static String colour(int look) {
        return COLOURS.get(look);
    }

    /** The words in lines that are no longer than there is room for. */
    static List<String> lines(String words, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() > 0 && length(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** About how wide words are. */
    static double length(String words) {
        return words.length() * CHARACTER;
    }

    private void legend() {
        height = 4;
        if (chart.series().size() < 2) {
            return;
        }
        double x = 0;
        double y = height;
        for (int series = 0; series < chart.series().size(); series++) {
            if (isWhole(series) && chart.series().stream().flatMap(one -> one.values().stream()).allMatch(Chart.Value::isKnown)) {
                continue;
            }
            String label = chart.series().get(series).label();
            double wide = 24 + length(label) + 26;
            if (x > 0 && x + wide > width) {
                x = 0;
                y += LINE + 6;
            }
            if (chart.form() == Chart.Form.LINES) {
                LineDrawing.sample(this, x, y + 8, look(series));
            } else {
                rect(x + 1, y + 1, 14, 14, look(series));
            }
            text(x + 24, y + 13, "start", label);
            x += wide;
        }
        height = y + LINE + 14;
    }

    private String patterns() {
        StringBuilder patterns = new StringBuilder("<defs>");
        for (int look = 1; look < 4; look++) {
            patterns.append("<pattern id=\"").append(pattern(look))
                    .append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"#fff\"/>")
                    .append(String.format(Locale.ROOT, PATTERNS.get(look), COLOURS.get(look))).append("</pattern>");
        }
        return patterns.append("</defs>").toString();
    }

    private String fill(int look) {
        return PATTERNS.get(look).isEmpty() ? COLOURS.get(look) : "url(#" + pattern(look) + ")";
    }

    private String pattern(int look) {
        return chart.key() + "-" + width + "-p" + look;
    }

    private static String format(String svg, Object... values) {
        return String.format(Locale.ROOT, svg, values);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
