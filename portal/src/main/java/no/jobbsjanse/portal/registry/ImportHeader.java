package no.jobbsjanse.portal.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.sheet.Cell;
import no.jobbsjanse.portal.sheet.Sheet;
import no.jobbsjanse.portal.sheet.SheetRow;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;

/**
 * What the columns of a sheet mean. A heading is the key of a field or its label in either language, as in our own
 * dataset; it stands in one of the first lines.
 *
 * @param kind what the lines are
 * @param line in which line it stands, as the spreadsheet counts
 * @param columns by number of the column the key of a field, or one of ours
 * @param unknown headings nobody knows
 */
record ImportHeader(Kind kind, int line, Map<Integer, String> columns, List<String> unknown) {

    /** The technical key of a participation. */
    static final String PARTICIPATION = "participation";
    /** The technical key of a row of one. */
    static final String ROW = "row";
    /** The version it was written from. */
    static final String VERSION = "version";

    private static final int LINES_LOOKED_AT = 10;
    private static final Map<String, String> OURS = Map.of(PARTICIPATION, PARTICIPATION, "id", PARTICIPATION,
            "deltakelse", PARTICIPATION, "deltaking", PARTICIPATION, ROW, ROW, "rad", ROW, VERSION, VERSION,
            "versjon", VERSION);
    /** What our dataset tells beside, and the register knows better. */
    private static final Set<String> DERIVED = Set.of("pseudonym", "status", "birthyear", "birthdate", "givenname",
            "familyname", "projectname", "kontroll", "hva må rettes", "kva må rettast");
    private static final Map<Kind, Map<String, String>> FIELDS = fields();

    /**
     * Finds it.
     *
     * @param alone whether the file has no other sheet: then one heading that is known is enough
     * @return empty for a sheet that is none of ours, such as the codebook
     */
    static Optional<ImportHeader> of(Sheet sheet, boolean alone) {
        Optional<Kind> named = named(sheet.name());
        ImportHeader best = null;
        for (SheetRow row : sheet.rows().stream().limit(LINES_LOOKED_AT).toList()) {
            for (Kind kind : named.map(List::of).orElse(List.of(Kind.values()))) {
                ImportHeader read = read(kind, row);
                if (best == null || read.known() > best.known()) {
                    best = read;
                }
            }
        }
        int enough = alone || named.isPresent() ? 1 : 2;
        return Optional.ofNullable(best).filter(found -> found.known() >= enough);
    }

    private static ImportHeader read(Kind kind, SheetRow row) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            String heading = plain(cell.text());
            String key = FIELDS.get(kind).getOrDefault(heading, OURS.get(heading));
            if (key != null && taken.add(key)) {
                columns.put(column, key);
            } else if (!cell.isEmpty() && !DERIVED.contains(heading)) {
                unknown.add(cell.text().strip());
            }
        }
        return new ImportHeader(kind, row.line(), columns, unknown);
    }

    /** How many fields it has. */
    private long known() {
        return columns.values().stream().filter(key -> !OURS.containsKey(key)).count();
    }

    /** Whether a line is a heading once more, in other words. */
    boolean isRepeatedBy(SheetRow row) {
        return read(kind, row).known() == known();
    }

    private static Optional<Kind> named(String sheet) {
        return Stream.of(Kind.values()).filter(kind -> Stream.of(Language.values())
                .anyMatch(language -> plain(sheet).startsWith(sheetName(kind, language)))).findFirst();
    }

    /** What a sheet of a kind is called. */
    static String sheetName(Kind kind, Language language) {
        return Texts.in(language).get("import.sheet." + kind);
    }

    private static Map<Kind, Map<String, String>> fields() {
        Map<Kind, Map<String, String>> fields = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<String, String> names = new HashMap<>();
            for (Language language : Language.values()) {
                DataDictionary.fields(kind).stream().filter(field -> isClear(field, language))
                        .forEach(field -> names.put(plain(label(field, language)), field.key()));
            }
            DataDictionary.fields(kind).forEach(field -> names.put(plain(field.key()), field.key()));
            fields.put(kind, names);
        }
        return fields;
    }

    /** Whether no other field of its kind has the same label: «Lytte» is there at the start and at the end. */
    private static boolean isClear(Field<?> field, Language language) {
        return DataDictionary.fields(field.kind()).stream()
                .filter(other -> label(other, language).equals(label(field, language))).count() == 1;
    }

    private static String label(Field<?> field, Language language) {
        return Texts.in(language).get("field." + field.key());
    }

    /** The heading of a field in the template: its label, or its key where another field has the same. */
    static String heading(Field<?> field, Language language) {
        return isClear(field, language) ? label(field, language) : field.key();
    }

    /** How headings are compared. */
    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[ *:?]+$", "");
    }
}
