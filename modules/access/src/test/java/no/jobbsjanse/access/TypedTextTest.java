package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void no_letter_that_is_looked_for_stands_for_others() {
        assertThat(TypedText.anywhere("Åse")).isEqualTo("%Åse%");
        assertThat(TypedText.anywhere("100 %_\\")).isEqualTo("%100 \\%\\_\\\\%");
    }

    @Test
    void what_is_typed_over_several_lines_has_one_letter_for_each_end_and_nothing_invisible() {
        assertThat(TypedText.tidied(" en\r\nto\rtre\u0000 ")).isEqualTo("en\nto\ntre");
        assertThat(TypedText.tidied(null)).isEmpty();
    }
}
