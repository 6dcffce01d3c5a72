package no.jobbsjanse.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.jobbsjanse.registry.Extract;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTextsTest {

    private final DatasetTexts texts = new DatasetTexts();

    @ParameterizedTest
    @EnumSource
    void every_column_has_a_heading_and_no_two_of_a_sheet_the_same(Kind kind) {
        for (String language : List.of("nb", "nn")) {
            List<String> headings = Extract.columns(kind).stream().map(ExtractColumn::key)
                    .map(key -> texts.column(key, language)).toList();
            assertThat(headings).doesNotHaveDuplicates().hasSizeGreaterThan(3).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void a_sheet_may_be_called_so(String language) {
        // What spreadsheets accept: at most 31 letters, and none of these.
        for (Kind kind : Kind.values()) {
            assertThat(texts.word("sheet." + kind, language)).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, Lese ved oppstart", "nn, Lese ved oppstart"})
    void a_heading_can_be_told_from_others_without_the_page_around_it(String language, String heading) {
        assertThat(texts.column("readingAtStart", language)).isEqualTo(heading);
    }
}
