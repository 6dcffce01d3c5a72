package no.jobbsjanse.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+4712345678", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''-x",
        "=cmd|' /C calc'!A0"})
    void what_a_spreadsheet_would_take_for_a_formula_becomes_text_and_can_be_read_back(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Åse", "O'Hara", "'sitat'", "1-2", "a=b", "0301"})
    void everything_else_stays(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
    }
}
