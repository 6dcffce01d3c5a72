package no.jobbsjanse.dev.folkeregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people with a name and a fate of their own: those of the documented examples. The rest are invented as asked for. */
final class NamedPeople {

    /** A woman's number with everything right about it that nobody has, as in the documented bulk answer. */
    static final String NOBODY = "19868210039";

    private static final Map<String, SyntheticPerson> BY_NUMBER = ResourceTable.rows("people.csv", ",").stream()
            .map(NamedPeople::person)
            .flatMap(person -> Stream.concat(Stream.of(person.number()), person.formerNumber().stream())
                    .map(number -> Map.entry(number, person)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private NamedPeople() {
    }

    static Optional<SyntheticPerson> find(SyntheticNumber number) {
        return Optional.ofNullable(BY_NUMBER.get(number.digits()));
    }

    private static SyntheticPerson person(List<String> row) {
        SyntheticNumber number = SyntheticNumber.parse(row.get(0)).orElseThrow();
        return new SyntheticPerson(number.digits(), cell(row, 1, text -> text), row.get(2), cell(row, 3, text -> text),
                row.get(4), number.birthDate(), number.gender(), row.get(5), Protection.ofCode(row.get(6)),
                cell(row, 7, LocalDate::parse));
    }

    private static <T> Optional<T> cell(List<String> row, int column, Function<String, T> read) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty()).map(read);
    }
}
