package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.Notice;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.RowSheet;

/** Makes fields ready for a page, by their types in the data dictionary. */
@RequestScoped
public class FieldInputs {

    /** Stands for the key of a row that is not there yet. */
    static final String NEW_ROW = "NEW";

    private static final RowSheet EMPTY_ROW = new RowSheet(null, Map.of(), Set.of());

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    /** A field of the participation itself. */
    FieldInput of(Field<?> field, ParticipationSheet sheet, boolean editable) {
        return sheet == null ? input(field, "", Map.of(), Set.of(), "", hint(field, null), editable)
                : input(field, "", sheet.values(), sheet.hidden(), notice(field, sheet), hint(field, sheet), editable);
    }

    /** The fields of a row; of a new one for {@code null}. */
    RowInputs of(Kind kind, RowSheet row, int number, boolean editable) {
        String id = row == null ? NEW_ROW : row.id().toString();
        RowSheet sheet = row == null ? EMPTY_ROW : row;
        // What a new measure needs beyond its type shows once the type is chosen.
        Set<String> hidden = row == null && kind == Kind.MEASURE
                ? Set.of("measure.employer", "measure.sector") : sheet.hidden();
        return new RowInputs(id, number, DataDictionary.fields(kind).stream()
                .filter(field -> !(field.type() instanceof FieldType.Flag))
                .map(field -> input(field, id, sheet.values(), hidden, "", hint(field, null), editable)).toList());
    }

    private FieldInput input(Field<?> field, String row, Map<String, String> values, Set<String> hidden, String notice,
            String hint, boolean editable) {
        String value = values.get(field.key());
        String form = form(field.type());
        return new FieldInput(FieldInput.id(field.key(), row), field.key(), row, editable ? form
                : form.equals("area") ? "area" : "text", texts.get("field." + field.key()), hint,
                form.equals("select") ? words.of(field, value) : FieldText.onScreen(field, value), length(field.type()),
                isNumeric(field.type()), form.equals("select") && editable ? words.choices(field, value) : List.of(),
                hidden.contains(field.key()), notice, editable);
    }

    private static String form(FieldType<?> type) {
        if (type instanceof FieldType.Text text) {
            return text.length() > 200 ? "area" : "text";
        }
        boolean chosen = type instanceof FieldType.CodeOf || type instanceof FieldType.ProjectOf
                || type instanceof FieldType.ColleagueOf || type instanceof FieldType.PlaceNumber;
        return chosen ? "select" : "text";
    }

    private static int length(FieldType<?> type) {
        return type instanceof FieldType.Text text ? text.length() : type instanceof FieldType.Years ? 150 : 24;
    }

    private static boolean isNumeric(FieldType<?> type) {
        return type instanceof FieldType.Number || type instanceof FieldType.Count || type instanceof FieldType.Hours
                || type instanceof FieldType.Years;
    }

    private String hint(Field<?> field, ParticipationSheet sheet) {
        if (sheet != null && field.key().endsWith("AtEnd")) {
            String key = field.key().replace("AtEnd", "AtStart");
            String before = sheet.values().get(key);
            if (before != null) {
                return texts.with("field.atStart", words.of(DataDictionary.field(key).orElseThrow(), before));
            }
        }
        return texts.optional("field." + field.key() + ".hint");
    }

    private String notice(Field<?> field, ParticipationSheet sheet) {
        return sheet.notices().stream().filter(notice -> notice.field() == field).map(this::words).findFirst()
                .orElse("");
    }

    /** A notice in words. */
    String words(Notice notice) {
        return texts.format("notice." + notice.key(), notice.arguments().toArray());
    }
}
