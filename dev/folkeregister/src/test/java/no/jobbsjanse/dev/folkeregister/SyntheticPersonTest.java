package no.jobbsjanse.dev.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticPersonTest {

    /** Written down, not computed: another choice of names would give the demo participants other names than the register. */
    @ParameterizedTest
    @CsvSource({"09909206488, Mina Azizi, AFG", "57848769071, Kateryna Bondarenko, UKR",
            "30889099972, Derya Aydin, TUR", "14888333399, Rachid Idrissi Amrani, MAR"})
    void is_the_same_in_every_run(String number, String name, String citizenship) {
        assertThat(SyntheticPerson.of(number)).returns(name, SyntheticPerson::fullName)
                .returns(citizenship, SyntheticPerson::citizenship);
    }

    @Test
    void keeps_the_name_of_the_documented_example() {
        SyntheticPerson person = SyntheticPerson.of("01819049846");

        assertThat(person.fullName()).isEqualTo("Rask Sjøstjerne");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(person.gender()).isEqualTo(Gender.WOMAN);
    }

    @Test
    void is_found_by_a_former_number_too() {
        assertThat(SyntheticPerson.of("41819140004")).isEqualTo(SyntheticPerson.of("23859426050"))
                .returns("23859426050", SyntheticPerson::number)
                .returns(Optional.of("41819140004"), SyntheticPerson::formerNumber);
    }

    @Test
    void people_have_many_names_from_many_countries() {
        List<SyntheticPerson> people = IntStream.range(0, 1000)
                .mapToObj("010190%03d"::formatted)
                .map(SyntheticPersonTest::withCheckDigits)
                .flatMap(Optional::stream)
                .map(SyntheticPerson::of)
                .toList();

        Set<String> names = new HashSet<>();
        Set<String> countries = new HashSet<>();
        people.forEach(person -> {
            names.add(person.fullName());
            countries.add(person.citizenship());
        });
        assertThat(people).hasSizeGreaterThan(300);
        assertThat(names).hasSizeGreaterThan(people.size() / 2);
        assertThat(countries).hasSizeGreaterThan(15).contains("SOM", "NOR");
        assertThat(people).extracting(SyntheticPerson::middleName).contains(Optional.empty())
                .anyMatch(Optional::isPresent);
    }

    /** The register's answers are in capitals: a letter without a capital of its own would come back as another. */
    @Test
    void names_are_the_same_after_having_been_written_in_capitals() {
        Locale norwegian = Locale.forLanguageTag("nb");
        assertThat(ResourceTable.rows("names.csv", ";").stream().flatMap(List::stream))
                .allSatisfy(cell -> assertThat(cell.toUpperCase(Locale.ROOT).toLowerCase(norwegian))
                        .isEqualTo(cell.toLowerCase(norwegian)));
    }

    @Test
    void refuses_a_number_that_is_not_synthetic_without_repeating_it() {
        assertThatThrownBy(() -> SyntheticPerson.of("01819049847")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0181");
    }

    @Test
    void does_not_show_itself_as_text() {
        assertThat(SyntheticPerson.of("01819049846").toString()).doesNotContain("Rask", "0181");
    }

    private static Optional<String> withCheckDigits(String ddMMyyiii) {
        String synthetic = ddMMyyiii.substring(0, 2) + "81" + ddMMyyiii.substring(4);
        return IntStream.range(0, 100).mapToObj(check -> synthetic + "%02d".formatted(check))
                .filter(number -> SyntheticNumber.parse(number).isPresent()).findFirst();
    }
}
