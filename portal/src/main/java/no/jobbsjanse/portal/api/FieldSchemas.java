package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;

/** What the data dictionary says of a field, for systems and for the document about the interface. */
@ApplicationScoped
public class FieldSchemas {

    @Inject
    private Texts texts;

    /** The field as the list of fields tells it. */
    JsonObjectBuilder entry(Field<?> field) {
        JsonArrayBuilder required = Answer.array();
        field.requiredFor().forEach(requirement -> required.add(requirement.name()));
        JsonObjectBuilder entry = Answer.object().add("key", field.key()).add("of", of(field.kind()))
                .add("step", field.step().name()).add("label", label(field)).add("type", type(field))
                .add("requiredFor", required)
                .add("fixed", field.type() instanceof FieldType.PlaceNumber);
        return field.type() instanceof FieldType.CodeOf codes ? entry.add("list", codes.list()) : entry;
    }

    static String of(Kind kind) {
        return kind == Kind.PARTICIPATION ? "fields" : Parameters.plural(kind);
    }

    String label(Field<?> field) {
        return texts.get("field." + field.key());
    }

    /** One word for each type; the words are {@code api.type.…}. */
    static String type(Field<?> field) {
        String name = field.type().getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The field as JSON Schema. */
    JsonObjectBuilder schema(Field<?> field) {
        JsonObjectBuilder schema = Answer.object().add("title", label(field));
        FieldType<?> type = field.type();
        boolean number = type instanceof FieldType.Count || type instanceof FieldType.Hours;
        schema.add("type", Answer.array().add(type instanceof FieldType.Count ? "integer" : number ? "number" : "string")
                .add("null"));
        if (type instanceof FieldType.Day) {
            schema.add("format", "date").add("examples", Answer.array().add("2026-09-01"));
        } else if (type instanceof FieldType.Month) {
            schema.add("pattern", "^\\d{4}-\\d{2}$").add("examples", Answer.array().add("2019-08"));
        } else if (type instanceof FieldType.Number) {
            schema.add("pattern", "^\\d{11}$").add("examples", Answer.array().add(ApiDocument.SYNTHETIC));
        } else if (type instanceof FieldType.Count count) {
            schema.add("minimum", count.min()).add("maximum", count.max());
        } else if (type instanceof FieldType.Hours) {
            schema.add("exclusiveMinimum", 0).add("maximum", 60);
        } else if (type instanceof FieldType.Text text) {
            schema.add("maxLength", text.length());
        } else if (type instanceof FieldType.CodeOf codes) {
            schema.add("x-codebook", OpenApi.PATH + "/codebook/" + codes.list());
        } else if (type instanceof FieldType.PlaceNumber) {
            schema.add("pattern", field == DataDictionary.MUNICIPALITY ? "^\\d{4}$" : "^\\d{6}$");
        } else if (type instanceof FieldType.Years) {
            schema.add("examples", Answer.array().add("2015, 2018"));
        }
        if (!field.requiredFor().isEmpty()) {
            JsonArrayBuilder required = Answer.array();
            field.requiredFor().forEach(requirement -> required.add(requirement.name()));
            schema.add("x-required-for", required);
        }
        return schema;
    }
}
