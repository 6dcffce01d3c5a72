package no.jobbsjanse.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static List<List<String>> read(byte[] content) {
        return CsvText.of(content).sheet("fil", 100).rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList()).toList();
    }

    private static List<List<String>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void what_separates_is_seen_from_the_first_line(String separator) {
        assertThat(read("a;b;c\n1;\"x;y\";3\n".replace(";", separator)))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "x" + separator + "y", "3"));
    }

    @Test
    void the_way_excel_tells_what_separates_is_no_line() {
        assertThat(read("sep=,\r\na,b\r\n1,2\r\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(CsvText.of("sep=,\na,b".getBytes(StandardCharsets.UTF_8)).sheet("f", 9).rows().get(0).line())
                .isEqualTo(2);
    }

    @Test
    void quotation_marks_hold_separators_line_breaks_and_themselves() {
        Sheet sheet = CsvText.of("a;b\r\n\"to\nlinjer\";\"sa \"\"ja\"\"\"\r\nsist;".getBytes(StandardCharsets.UTF_8))
                .sheet("fil", 100);

        assertThat(sheet.rows().get(1).cells()).extracting(Cell::text).containsExactly("to\nlinjer", "sa \"ja\"");
        assertThat(sheet.rows().get(2).cells()).extracting(Cell::text).containsExactly("sist", "");
        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void norwegian_letters_are_read_however_they_are_written(String charset) {
        assertThat(read("navn;by\nÅse;Tromsø".getBytes(Charset.forName(charset)))).last().asList()
                .containsExactly("Åse", "Tromsø");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_heading() {
        assertThat(read("\uFEFFid;b\n1;2").get(0)).containsExactly("id", "b");
    }

    @Test
    void empty_lines_are_left_out_and_lines_are_counted_all_the_same() {
        assertThat(CsvText.of("a;b\n\n;\n1;2\n".getBytes(StandardCharsets.UTF_8)).sheet("fil", 100).rows())
                .extracting(SheetRow::line).containsExactly(1, 4);
    }

    @Test
    void what_is_no_text_and_what_is_too_long_is_refused() {
        assertThatThrownBy(() -> read(new byte[] {'a', 0, 1, 2, 'b'})).isInstanceOf(BrokenRule.class)
                .hasMessage("import.unreadable");
        assertThatThrownBy(() -> CsvText.of("a\n".repeat(11).getBytes(StandardCharsets.UTF_8)).sheet("fil", 10))
                .hasMessage("import.tooManyLines");
    }
}
