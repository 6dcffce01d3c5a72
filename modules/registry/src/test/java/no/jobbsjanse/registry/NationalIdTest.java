package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import no.jobbsjanse.access.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdTest {

    private static final NationalIdRules ALL = new NationalIdRules(EnumSet.allOf(SyntheticSeries.class), true);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvFileSource(resources = "/national-ids.csv", numLinesToSkip = 1)
    void every_known_number_is_read_or_refused_as_its_source_says(String number, String type, LocalDate birthDate,
            String gender, String rules, boolean valid1964, boolean valid2032, Integer remainder, String description) {
        if (type.equals("ugyldig")) {
            assertThatThrownBy(() -> NationalId.parse(number, ALL)).isInstanceOf(BrokenRule.class);
            return;
        }
        NationalId id = NationalId.parse(number, ALL);
        assertThat(id.isDNumber()).isEqualTo(type.startsWith("dnr"));
        if (gender.equals("?")) {
            assertThat(id.birthDate(TODAY)).isEmpty();
            assertThat(id.gender(TODAY)).isEmpty();
        } else {
            assertThat(id.birthDate(TODAY)).contains(birthDate);
            assertThat(id.gender(TODAY)).contains(gender.equals("K") ? Gender.WOMAN : Gender.MAN);
        }
        assertThat(new NumberParts(number).fault(new NationalIdRules(ALL.synthetic(), false)).isEmpty())
                .isEqualTo(valid1964);
    }

    @ParameterizedTest
    @CsvSource({
        "'', nationalId.required",
        "0181904984x, nationalId.digits",
        "0181904984, nationalId.length",
        "018190498466, nationalId.length",
        "31829040002, nationalId.date",
        "29820190015, nationalId.date",
        "00819049846, nationalId.date",
        "01819049847, nationalId.checkDigit",
        "01819094846, nationalId.swapped",
        "10819049846, nationalId.swapped",
    })
    void says_what_is_wrong(String text, String rule) {
        assertThatThrownBy(() -> NationalId.parse(text, ALL)).isInstanceOfSatisfying(BrokenRule.class,
                broken -> assertThat(broken.key()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({"01819049846", "02428947064", "21718414072"})
    void an_invented_or_help_number_is_refused_unless_configured(String number) {
        assertThatThrownBy(() -> NationalId.parse(number, NationalIdRules.PRODUCTION))
                .isInstanceOfSatisfying(BrokenRule.class,
                        broken -> assertThat(broken.key()).isEqualTo("nationalId.notAccepted"));
    }

    @ParameterizedTest
    @CsvSource({"03851598730", "30908299902", "41819077302", "41819077906"})
    void skatteetatens_own_samples_are_read(String number) {
        assertThat(NationalId.parse(number, ALL).digits()).isEqualTo(number);
    }

    @Test
    void is_read_as_people_write_it() {
        assertThat(NationalId.parse(" 018190\u00a0498-46 ", ALL).digits()).isEqualTo("01819049846");
    }

    @Test
    void tells_nothing_of_gender_or_century_once_the_new_rules_are_in_force() {
        NationalId id = NationalId.parse("01819049846", ALL);

        assertThat(id.gender(NationalId.NEW_RULES)).isEmpty();
        assertThat(id.birthDate(NationalId.NEW_RULES)).isEmpty();
    }

    @Test
    void does_not_show_its_digits_by_accident() {
        NationalId id = NationalId.parse("01819049846", ALL);

        assertThat(id.toString()).isEqualTo("018190 •••••");
        assertThatThrownBy(() -> NationalId.parse("01819049847", ALL)).message().doesNotContain("0181904");
    }

    @Test
    void numbers_are_equal_by_their_digits() {
        assertThat(NationalId.parse("01819049846", ALL)).isEqualTo(NationalId.parse("018190 49846", ALL))
                .hasSameHashCodeAs(NationalId.parse("018190 49846", ALL))
                .isNotEqualTo(NationalId.parse("29829638868", ALL));
    }
}
