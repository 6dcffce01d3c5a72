package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "fnr-testdata.csv", numLinesToSkip = 1)
    void agrees_with_every_row_of_the_test_numbers(String number, String type, LocalDate born, String gender) {
        var parsed = SyntheticNumber.parse(number);

        if (!type.contains("tenor")) {
            assertThat(parsed).isEmpty();
            return;
        }
        assertThat(parsed).get().returns(born, SyntheticNumber::birthDate)
                .returns(gender.equals("M") ? Gender.MAN : Gender.WOMAN, SyntheticNumber::gender)
                .returns(type.startsWith("dnr"), SyntheticNumber::isDNumber);
    }

    @ParameterizedTest
    @CsvSource({"03851598730, 2015-05-03", "30908299902, 1982-10-30", "41819077302, 1990-01-01", "41819077906, 1990-01-01"})
    void accepts_the_samples_of_skatteetaten(String number, LocalDate born) {
        assertThat(SyntheticNumber.parse(number)).get().returns(born, SyntheticNumber::birthDate);
    }

    /** Folkeregisterforskriften § 2-2-1; the last four are D-numbers, which have series of their own. */
    @ParameterizedTest
    @CsvSource({"10851520045, 1915", "10851560187, 2015", "10857060070, 1870", "10857080187, 1970",
        "50851510076, 1915", "50851520039, 2015", "50857050182, 1870", "50857060064, 1970"})
    void the_series_tells_the_century(String number, int year) {
        assertThat(SyntheticNumber.parse(number)).get()
                .returns(LocalDate.of(year, 5, 10), SyntheticNumber::birthDate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0181904984", "018190498460", "0181904984x", " 01819049846", "٠١٨١٩٠٤٩٨٤٦", "01819049845"})
    void refuses_what_is_no_number(String text) {
        assertThat(SyntheticNumber.parse(text)).isEmpty();
    }

    @Test
    void refuses_nothing_at_all() {
        assertThat(SyntheticNumber.parse(null)).isEmpty();
    }

    @Test
    void does_not_show_its_digits_as_text() {
        assertThat(SyntheticNumber.parse("01819049846").orElseThrow().toString()).doesNotContainPattern("[0-9]");
    }
}
