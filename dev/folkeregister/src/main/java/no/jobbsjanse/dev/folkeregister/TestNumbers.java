package no.jobbsjanse.dev.folkeregister;

import java.util.List;

/** The numbers of {@code fnr-testdata.csv}: valid ones of every kind, and wrong ones, to be tried by hand and in tests. */
final class TestNumbers {

    private static final int DESCRIPTION = 8;

    /** A row of the table; the description is Norwegian. */
    record TestNumber(String number, String description) {
    }

    private static final List<TestNumber> ALL = ResourceTable.rows("fnr-testdata.csv", ",").stream()
            .map(row -> new TestNumber(row.get(0), description(row)))
            .toList();

    private static final List<String> KNOWN = ALL.stream().map(TestNumber::number)
            .filter(number -> SyntheticNumber.parse(number).flatMap(People::find).isPresent())
            .toList();

    private TestNumbers() {
    }

    static List<TestNumber> all() {
        return ALL;
    }

    /** Those the register answers with a person. */
    static List<String> known() {
        return KNOWN;
    }

    /** The last column; the only one with commas in it, and then in quotation marks. */
    private static String description(List<String> row) {
        return String.join(",", row.subList(DESCRIPTION, row.size())).replace("\"", "");
    }
}
