package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.sheet.Cell;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Project;
import no.jobbsjanse.registry.Projects;

/**
 * What stands in the cells of a file, as the register reads it: typed as on the screen, a code or its label, a name of a
 * project or a colleague. What cannot be read is handed on as it stands, for the register to refuse.
 */
@RequestScoped
public class ImportValues {

    @Inject
    private WorkContext context;

    @Inject
    private Codebook codebook;

    @Inject
    private Projects projects;

    @Inject
    private Accounts accounts;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    private final Map<String, Map<String, List<Code>>> lists = new HashMap<>();
    private Map<String, String> projectNames;
    private Map<String, String> colleagueNames;
    private Map<String, String> placeNames;

    /**
     * Reads a cell.
     *
     * @param others values of the same line that stand before it in the dictionary
     */
    String of(Field<?> field, Cell cell, Map<String, String> others) {
        if (cell.isDash()) {
            return "";
        }
        String text = cell.unguarded().strip();
        FieldType<?> type = field.type();
        if (type instanceof FieldType.CodeOf code) {
            return code(code.list(), text, others);
        }
        if (type instanceof FieldType.ProjectOf) {
            return projectNames().getOrDefault(ImportHeader.plain(text), text);
        }
        if (type instanceof FieldType.ColleagueOf) {
            return colleagueNames().getOrDefault(ImportHeader.plain(text), text);
        }
        if (type instanceof FieldType.PlaceNumber) {
            return place(text);
        }
        if (type instanceof FieldType.Flag) {
            return text.toLowerCase(Locale.ROOT).matches("true|ja|x|1") ? "true" : "";
        }
        return written(field, cell, text);
    }

    private String written(Field<?> field, Cell cell, String text) {
        FieldType<?> type = field.type();
        if (cell.day() != null && type instanceof FieldType.Day) {
            return cell.day().toString();
        }
        if (cell.day() != null && type instanceof FieldType.Month) {
            return YearMonth.from(cell.day()).toString();
        }
        // In spreadsheets 010926 and numbers of people lose their first 0.
        if (type instanceof FieldType.Number) {
            String digits = text.replaceAll("\\s", "");
            return digits.matches("\\d{10}") ? "0" + digits : digits;
        }
        if (cell.percent() && type instanceof FieldType.Count) {
            return cell.number().multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString();
        }
        return typed(field, type instanceof FieldType.Day && text.matches("\\d{5}|\\d{7}")
                || type instanceof FieldType.Month && text.matches("\\d{5}") ? "0" + text : text, clock.today());
    }

    private static String typed(Field<?> field, String text, LocalDate today) {
        try {
            return FieldText.typed(field, text, today);
        } catch (BrokenRule left) {
            return text;
        }
    }

    /** By code, or by label; if several have the label, the one under what is chosen above. */
    private String code(String list, String text, Map<String, String> others) {
        List<Code> found = lists.computeIfAbsent(list, this::byName).getOrDefault(ImportHeader.plain(text), List.of());
        return found.stream().filter(code -> code.parent() != null && others.containsValue(code.parent())).findFirst()
                .or(() -> found.stream().findFirst()).map(Code::code).orElse(text);
    }

    private Map<String, List<Code>> byName(String list) {
        return codebook.list(list).stream().flatMap(code -> Stream.of(code.code(), code.bokmaal(), code.nynorsk())
                .map(ImportHeader::plain).distinct().map(name -> Map.entry(name, code)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A municipality or district by number, whose 0 the spreadsheet may have lost, or by name. */
    private String place(String text) {
        if (text.matches("\\d+")) {
            return text.length() == 3 || text.length() == 5 ? "0" + text : text;
        }
        if (placeNames == null) {
            String here = context.mandate().scope().municipality();
            placeNames = Stream.concat(places.municipalitiesInOrder().stream(), places.districtsOf(here).stream())
                    .collect(Collectors.toMap(place -> ImportHeader.plain(place.name()), Place::number,
                            (one, other) -> other.startsWith(here) ? other : one));
        }
        return placeNames.getOrDefault(ImportHeader.plain(text), text);
    }

    private Map<String, String> projectNames() {
        if (projectNames == null) {
            projectNames = projects.list(context.mandate()).stream().collect(Collectors.toMap(
                    project -> ImportHeader.plain(project.name()), Project::id, (one, other) -> one));
        }
        return projectNames;
    }

    private Map<String, String> colleagueNames() {
        if (colleagueNames == null) {
            colleagueNames = accounts.colleagues(context.mandate().scope()).stream().collect(Collectors.toMap(
                    colleague -> ImportHeader.plain(colleague.name()), Actor::subject, (one, other) -> one));
        }
        return colleagueNames;
    }
}
