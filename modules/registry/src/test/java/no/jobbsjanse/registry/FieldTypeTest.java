package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.jobbsjanse.access.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    private static <T> String read(FieldType<T> type, String text) {
        return type.format(type.parse(text, null));
    }

    private static void refuses(FieldType<?> type, String text, String rule) {
        assertThatThrownBy(() -> type.parse(text, null)).isInstanceOfSatisfying(BrokenRule.class,
                broken -> assertThat(broken.key()).isEqualTo(rule));
    }

    @Test
    void text_pasted_from_word_keeps_its_letters_and_loses_control_characters() {
        String pasted = "\u201cÅse\u201d – blåbær\u00ad\u0000, ærlig\u000b talt…\r\nNy linje\u200b\t";
        assertThat(read(new FieldType.Text(100), pasted))
                .isEqualTo("\u201cÅse\u201d – blåbær, ærlig\n talt…\nNy linje");
        assertThat(read(new FieldType.Text(10), "A\u030are")).isEqualTo("Åre");
    }

    @Test
    void text_has_a_greatest_length_and_nothing_but_control_characters_is_nothing() {
        refuses(new FieldType.Text(3), "fire", "text.tooLong");
        assertThat(new FieldType.Text(3).parse("\u0001 ", null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"15, 15.0", "7.5, 7.5", "37.5, 37.5"})
    void hours_have_one_decimal(String typed, String read) {
        assertThat(read(new FieldType.Hours(), typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "7.25", "-3", "1e1", "mye"})
    void other_hours_are_refused(String typed) {
        refuses(new FieldType.Hours(), typed, "hours.invalid");
    }

    @Test
    void years_are_put_in_order() {
        assertThat(read(new FieldType.Years(), "2018 2015;2018")).isEqualTo("2015, 2018, 2018");
        refuses(new FieldType.Years(), "15, 18", "years.invalid");
        refuses(new FieldType.Years(), "1890", "years.invalid");
    }

    @Test
    void a_month_is_a_month() {
        assertThat(read(new FieldType.Month(), "2019-08")).isEqualTo("2019-08");
        refuses(new FieldType.Month(), "2019-13", "month.invalid");
    }

    @Test
    void a_count_keeps_within_its_limits() {
        assertThat(read(new FieldType.Count(0, 20), "0")).isEqualTo("0");
        refuses(new FieldType.Count(1, 100), "0", "count.invalid");
        refuses(new FieldType.Count(1, 100), "101", "count.invalid");
        refuses(new FieldType.Count(1, 100), "12345678901", "count.invalid");
    }
}
