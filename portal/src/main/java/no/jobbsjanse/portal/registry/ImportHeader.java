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
import java.util.stream.Collectors;
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
    private static final Set<String> DERIVED = Stream.of(Language.values()).flatMap(language -> Stream.concat(
            Stream.of("pseudonym", "status", "birthYear", "birthDate", "givenName", "familyName", "projectName")
                    .flatMap(key -> names(key, language)),
            Stream.of("import.marked.result", "import.marked.wrong").map(Texts.in(language)::get)))
            .map(ImportHeader::plain).collect(Collectors.toUnmodifiableSet());
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

    /** By kind and heading the key of the one field that is called so: «Lytte» is there at the start and at the end. */
    private static Map<Kind, Map<String, String>> fields() {
        Map<Kind, Map<String, String>> fields = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<String, Set<String>> called = new HashMap<>();
            for (Field<?> field : DataDictionary.fields(kind)) {
                Stream.of(Language.values()).flatMap(language -> names(field.key(), language))
                        .forEach(name -> called.computeIfAbsent(plain(name), any -> new HashSet<>()).add(field.key()));
            }
            called.values().removeIf(keys -> keys.size() > 1);
            Map<String, String> names = new HashMap<>();
            called.forEach((name, keys) -> names.put(name, keys.iterator().next()));
            fields.put(kind, names);
        }
        return fields;
    }

    /** What a column is called: on the pages, in our dataset, and by its key. */
    private static Stream<String> names(String key, Language language) {
        Texts texts = Texts.in(language);
        return Stream.of(texts.optional("field." + key), texts.optional("dataset.column." + key), key)
                .filter(name -> !name.isEmpty());
    }

    /** The heading of a field in the template: the first of its names that no other field of its kind has. */
    static String heading(Field<?> field, Language language) {
        return names(field.key(), language).filter(name -> FIELDS.get(field.kind()).containsKey(plain(name)))
                .findFirst().orElseThrow();
    }

    /** How headings are compared. */
    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[ *:?]+$", "");
    }
}
