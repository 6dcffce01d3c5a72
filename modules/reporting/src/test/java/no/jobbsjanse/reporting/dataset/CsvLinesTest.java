package no.jobbsjanse.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.ExtractColumn.Content;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final CsvLines lines = new CsvLines(file);

    @Test
    void excel_is_told_that_it_is_utf_8() throws IOException {
        lines.begin(List.of("Målgruppe", "Fødeland"));

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffMålgruppe;Fødeland\n");
    }

    @Test
    void values_are_written_as_norwegian_spreadsheets_read_them() throws IOException {
        lines.values(List.of(column(Content.TEXT), column(Content.DAY), column(Content.MONTH), column(Content.HOURS),
                        column(Content.COUNT), column(Content.WRITTEN), column(Content.WRITTEN), column(Content.CODE)),
                new Object[] {"01819049846", LocalDate.of(2026, 9, 1), LocalDate.of(2019, 8, 1), new BigDecimal("37.5"), 2,
                    "=1;\"x\"", "to\nlinjer", null});

        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo("01819049846;2026-09-01;2019-08;37,5;2;\"'=1;\"\"x\"\"\";\"to\nlinjer\";\n");
    }

    private static ExtractColumn column(Content content) {
        return new ExtractColumn("x", content, null);
    }
}
