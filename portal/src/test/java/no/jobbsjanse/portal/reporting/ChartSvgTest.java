package no.jobbsjanse.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.jobbsjanse.portal.reporting.Chart.Form;
import no.jobbsjanse.portal.reporting.Chart.Series;
import no.jobbsjanse.portal.reporting.Chart.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartSvgTest {

    private static final Value LEFT_OUT = new Value(OptionalDouble.empty(), "skjult");

    private static Value value(int number) {
        return new Value(OptionalDouble.of(number), String.valueOf(number));
    }

    private static Chart chart(Form form, List<String> categories, List<Series> series) {
        return new Chart("key", "Årsak & \"virkning\" <b>", "Det er 7.", form, categories, series, List.of(), List.of(), null);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(at -> texts.item(at).getTextContent()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_form_the_picture_is_named_and_says_its_values(Form form) throws Exception {
        List<Series> series = IntStream.range(0, form == Form.LINES || form == Form.STACKS ? 3 : form == Form.SHARES ? 5 : 2)
                .mapToObj(kind -> new Series("Slag <" + kind + ">", List.of(value(20 + kind), value(40 + kind)))).toList();
        for (int width : List.of(ChartSvg.WIDE, ChartSvg.NARROW)) {
            Document svg = parsed(new ChartSvg(chart(form, List.of("2024", "2025"), series), width).draw());

            Element root = svg.getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby").split(" ")).allSatisfy(id ->
                    assertThat(root.getElementsByTagName(id.endsWith("title") ? "title" : "desc").item(0).getTextContent()).isNotBlank());
            assertThat(texts(svg)).contains("2024", "2025");
            assertThat(texts(svg)).contains(form == Form.STACKS ? "42" : "41");
        }
    }

    @Test
    void nothing_is_drawn_beyond_the_edge() throws Exception {
        List<String> months = IntStream.range(0, 24).mapToObj(month -> "mai " + month).toList();
        List<Value> values = months.stream().map(month -> value(1000)).toList();
        Chart chart = chart(Form.STACKS, months, List.of(new Series("a", values), new Series("b", values), new Series("c", values)));

        NodeList rects = parsed(chart.narrow()).getElementsByTagName("rect");

        assertThat(IntStream.range(0, rects.getLength()).mapToObj(at -> (Element) rects.item(at))
                .filter(rect -> !rect.getAttribute("x").isEmpty())).allSatisfy(rect -> assertThat(
                        Double.parseDouble(rect.getAttribute("x")) + Double.parseDouble(rect.getAttribute("width")))
                        .isLessThanOrEqualTo(ChartSvg.NARROW));
    }

    @Test
    void a_telephone_shows_the_latest_months() throws Exception {
        List<String> months = IntStream.rangeClosed(1, 24).mapToObj(String::valueOf).toList();
        List<Value> values = months.stream().map(month -> value(100)).toList();

        List<String> shown = texts(parsed(chart(Form.COLUMNS, months, List.of(new Series("a", values))).narrow()));

        assertThat(shown).contains("24").doesNotContain("1");
    }

    @Test
    void what_is_left_out_is_said_and_has_no_bar() throws Exception {
        Document svg = parsed(chart(Form.BARS, List.of("Arbeid", "Annet"),
                List.of(new Series("Her", List.of(value(12), LEFT_OUT)))).wide());

        assertThat(texts(svg)).contains("12", "skjult");
        NodeList rects = svg.getElementsByTagName("rect");
        assertThat(IntStream.range(0, rects.getLength()).mapToObj(at -> (Element) rects.item(at))
                .filter(rect -> rect.getAttribute("x").equals("0.5"))).hasSize(1);
    }

    @Test
    void where_the_parts_of_a_whole_are_left_out_the_whole_stands_alone() throws Exception {
        Document svg = parsed(chart(Form.STACKS, List.of("mai 26"), List.of(new Series("Ble", List.of(LEFT_OUT)),
                new Series("Sluttet", List.of(LEFT_OUT)), new Series("Alle", List.of(value(60))))).wide());

        assertThat(texts(svg)).contains("60", "Alle");
    }

    @Test
    void long_words_go_on_in_the_next_line() {
        assertThat(ChartSvg.lines("Over i annen kvalifisering eller annet tiltak", 200))
                .hasSizeGreaterThan(1).allSatisfy(line -> assertThat(ChartSvg.length(line)).isLessThanOrEqualTo(200));
        assertThat(ChartSvg.lines("Arbeid", 10)).containsExactly("Arbeid");
    }
}
