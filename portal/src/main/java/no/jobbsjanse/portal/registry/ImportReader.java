package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.portal.sheet.Cell;
import no.jobbsjanse.portal.sheet.Sheet;
import no.jobbsjanse.portal.sheet.SheetFile;
import no.jobbsjanse.portal.sheet.SheetRow;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.ImportLine;
import no.jobbsjanse.registry.Imports;

/** Reads a file as rows for the register. */
@RequestScoped
public class ImportReader {

    /** Room for headings above the rows. */
    private static final int HEADINGS = 10;

    @Inject
    private ImportValues values;

    /**
     * What was read.
     *
     * @param lines participations first: what belongs to them comes after
     * @param leftOut headings that nobody knows
     */
    record Read(List<ImportLine> lines, List<String> leftOut) {
    }

    private record Known(Sheet sheet, ImportHeader header) {
    }

    /** @throws BrokenRule {@code import.header} if no sheet has a heading that is known, and as {@link SheetFile#read} */
    Read read(String fileName, byte[] content) {
        List<ImportLine> lines = new ArrayList<>();
        Set<String> leftOut = new LinkedHashSet<>();
        known(SheetFile.read(fileName, content, Imports.MOST_LINES + HEADINGS)).stream()
                .sorted(Comparator.comparing(known -> known.header().kind())).forEach(known -> {
                    ImportHeader header = known.header();
                    leftOut.addAll(header.unknown());
                    known.sheet().rows().stream().filter(row -> row.line() > header.line() && !header.isRepeatedBy(row))
                            .forEach(row -> lines.add(line(known.sheet(), header, row)));
                });
        return new Read(lines, List.copyOf(leftOut));
    }

    /** The lines in which headings stand, by name of the sheet. */
    static Map<String, Integer> headings(String fileName, byte[] content) {
        return known(SheetFile.read(fileName, content, Integer.MAX_VALUE)).stream()
                .collect(Collectors.toMap(known -> known.sheet().name(), known -> known.header().line(),
                        (one, other) -> one));
    }

    private static List<Known> known(List<Sheet> sheets) {
        List<Known> known = sheets.stream().flatMap(sheet -> ImportHeader.of(sheet, sheets.size() == 1)
                .map(header -> new Known(sheet, header)).stream()).toList();
        if (known.isEmpty()) {
            throw new BrokenRule("import.header");
        }
        return known;
    }

    private ImportLine line(Sheet sheet, ImportHeader header, SheetRow row) {
        Map<String, Cell> cells = new HashMap<>();
        header.columns().forEach((column, key) -> {
            if (!row.cell(column).isEmpty()) {
                cells.put(key, row.cell(column));
            }
        });
        Map<String, String> read = new LinkedHashMap<>();
        for (Field<?> field : DataDictionary.fields(header.kind())) {
            if (cells.containsKey(field.key())) {
                read.put(field.key(), values.of(field, cells.get(field.key()), read));
            }
        }
        String participation = text(cells, ImportHeader.PARTICIPATION);
        String key = text(cells, ImportHeader.ROW);
        String version = text(cells, ImportHeader.VERSION);
        boolean right = (participation == null || isKey(participation)) && (key == null || isKey(key))
                && (version == null || version.matches("\\d{1,15}"));
        return new ImportLine(sheet.name(), row.line(), header.kind(), right ? key(participation) : null,
                right ? key(key) : null, right && version != null ? Long.valueOf(version) : null, read,
                right ? null : "import.badKey");
    }

    private static String text(Map<String, Cell> cells, String key) {
        return cells.containsKey(key) ? cells.get(key).text().strip() : null;
    }

    private static boolean isKey(String text) {
        return KeyText.key(text).isPresent();
    }

    private static UUID key(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
