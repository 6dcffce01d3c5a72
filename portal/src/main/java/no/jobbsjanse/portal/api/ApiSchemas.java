package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Requirement;

/** The bodies of the interface as JSON Schema; the fields of participations and rows come from the data dictionary. */
@ApplicationScoped
public class ApiSchemas {

    private static final String UUID = "uuid";
    private static final String TIME = "date-time";
    private static final String DAY = "date";

    @Inject
    private FieldSchemas fields;

    /** All of them, by name. */
    JsonObjectBuilder all() {
        JsonObjectBuilder all = Answer.object();
        JsonObjectBuilder rows = Answer.object();
        JsonArrayBuilder anyRow = Answer.array();
        for (Kind kind : Kind.values()) {
            String name = fieldsOf(kind);
            all.add(name, fields(kind));
            if (kind != Kind.PARTICIPATION) {
                anyRow.add(of(name));
                rows.add(Parameters.plural(kind), list(object("id", text(UUID), "fields", of(name))));
            }
        }
        all.add("AnyRow", Answer.object().add("anyOf", anyRow));
        bodies(all);
        participations(all, rows);
        lists(all);
        return all.add("Problem", problem());
    }

    private static String fieldsOf(Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT) + "Fields";
    }

    private JsonObjectBuilder fields(Kind kind) {
        JsonObjectBuilder properties = Answer.object();
        DataDictionary.fields(kind).stream().filter(FieldJson::isOpen)
                .forEach(field -> properties.add(field.key(), fields.schema(field)));
        return Answer.object().add("type", "object").add("additionalProperties", false).add("properties", properties);
    }

    private static void bodies(JsonObjectBuilder all) {
        JsonObjectBuilder example = Answer.object().add("nationalId", ApiDocument.SYNTHETIC)
                .add("startedOn", "2026-09-01").add("financing", "ORDINAER");
        all.add("Search", required(object("nationalId", Answer.object().add("type", "string")
                .add("pattern", "^\\d{11}$").add("examples", Answer.array().add(ApiDocument.SYNTHETIC))), "nationalId"));
        all.add("NewParticipation", required(object("fields", of("ParticipationFields")), "fields")
                .add("examples", Answer.array().add(Answer.object().add("fields", example))));
        all.add("NextParticipation", required(object("fields", of("ParticipationFields")), "fields").add("examples",
                Answer.array().add(Answer.object().add("fields", Answer.object().add("startedOn", "2026-09-01")
                        .add("financing", "ORDINAER")))));
        all.add("Change", required(object("version", number(), "fields", of("ParticipationFields")), "version", "fields")
                .add("examples", Answer.array().add(Answer.object().add("version", 3).add("fields",
                        Answer.object().add("percentage", 80)))));
        all.add("NewRow", required(object("fields", of("AnyRow")), "fields").add("examples", Answer.array()
                .add(Answer.object().add("fields", Answer.object().add("measure.type", "SPRAAKPRAKSIS")
                        .add("measure.startedOn", "2026-09-15")))));
        all.add("RowChange", required(object("version", number(), "fields", of("AnyRow")), "version", "fields"));
    }

    private static void participations(JsonObjectBuilder all, JsonObjectBuilder rows) {
        JsonObjectBuilder listed = object("id", text(UUID), "version", number(), "changedAt", text(TIME),
                "status", status(), "startedOn", text(DAY), "endedOn", orNull(DAY), "dischargedAt", orNull(TIME),
                "project", orNull(UUID), "missing", number());
        all.add("ParticipationPage", object("participations", list(listed), "next", orNull(UUID), "readAt", text(TIME)));
        all.add("Found", object("participations", list(object("id", text(UUID), "status", status(), "startedOn",
                text(DAY), "endedOn", orNull(DAY)))));
        all.add("Missing", object("field", text(null), "row", text(UUID), "label", text(null)));
        all.add("Notice", object("field", text(null), "code", text(null), "detail", text(null)));
        JsonObjectBuilder person = object("name", orNull(null), "nameState", oneOf(Arrays.stream(NameState.values())
                .map(Enum::name).toList()), "birthDate", orNull(DAY));
        all.add("Participation", object("id", text(UUID), "version", number(), "changedAt", text(TIME), "status",
                status(), "dischargedAt", orNull(TIME), "person", person, "fields", of("ParticipationFields"), "rows",
                Answer.object().add("type", "object").add("properties", rows), "missing", list(of("Missing")), "notices",
                list(of("Notice")), "later", orNull(UUID)));
        all.add("Readiness", object("id", text(UUID), "version", number(), "status", status(), "missing",
                list(of("Missing")), "notices", list(of("Notice"))));
        all.add("Registered", object("id", text(UUID), "version", number(), "changedAt", text(TIME)));
        all.add("Saved", object("id", text(UUID), "version", number(), "changedAt", text(TIME), "status", status(),
                "missing", list(of("Missing")), "emptied", list(text(null)), "row", text(UUID)));
    }

    private static void lists(JsonObjectBuilder all) {
        JsonObjectBuilder code = object("code", text(null), "nb", text(null), "nn", text(null), "en", orNull(null),
                "parent", orNull(null), "validFrom", orNull(DAY), "validTo", orNull(DAY));
        all.add("CodeList", object("list", text(null), "label", text(null), "codes", list(code)));
        all.add("Codebook", object("lists", list(of("CodeList"))));
        all.add("Dictionary", object("fields", list(object("key", text(null), "of", text(null), "step", text(null),
                "label", text(null), "type", text(null), "list", text(null), "fixed", Answer.object().add("type",
                        "boolean"), "requiredFor", list(oneOf(Arrays.stream(Requirement.values()).map(Enum::name)
                                .toList()))))));
        all.add("Projects", object("projects", list(object("id", text(UUID), "name", text(null), "startsOn",
                orNull(DAY), "endsOn", orNull(DAY)))));
        all.add("Caseworkers", object("caseworkers", list(object("id", text(null), "name", text(null)))));
        JsonObjectBuilder ofProject = object("project", orNull(UUID), "participations", number(), "started", number(), "ended",
                number(), "incomplete", number(), "missing", number(), "toDischarge", number());
        all.add("YearReadiness", object("year", number(), "participations", number(), "started", number(), "ended", number(),
                "incomplete", number(), "missing", number(), "toDischarge", number(), "projects", list(ofProject)));
        all.add("Document", Answer.object().add("type", "object"));
    }

    private static JsonObjectBuilder problem() {
        JsonObjectBuilder error = object("field", text(null), "parameter", text(null), "pointer", text(null), "code",
                text(null), "detail", text(null), "participation", text(UUID), "registered", Answer.object(), "by",
                text(null), "at", text(TIME));
        return object("type", text("uri"), "title", text(null), "status", number(), "detail", text(null), "code",
                text(null), "version", number(), "errors", list(error));
    }

    /** A schema that stands elsewhere. */
    static JsonObjectBuilder of(String name) {
        return Answer.object().add("$ref", "#/components/schemas/" + name);
    }

    static JsonObjectBuilder status() {
        return oneOf(Arrays.stream(ParticipationStatus.values()).map(ParticipationStatus::code).toList());
    }

    private static JsonObjectBuilder oneOf(List<String> values) {
        JsonArrayBuilder all = Answer.array();
        values.forEach(all::add);
        return Answer.object().add("type", "string").add("enum", all);
    }

    /** @param members name and schema in turn */
    private static JsonObjectBuilder object(Object... members) {
        JsonObjectBuilder properties = Answer.object();
        for (int i = 0; i < members.length; i += 2) {
            properties.add((String) members[i], (JsonObjectBuilder) members[i + 1]);
        }
        return Answer.object().add("type", "object").add("properties", properties);
    }

    private static JsonObjectBuilder required(JsonObjectBuilder object, String... members) {
        JsonArrayBuilder names = Answer.array();
        Arrays.stream(members).forEach(names::add);
        return object.add("required", names).add("additionalProperties", false);
    }

    private static JsonObjectBuilder list(JsonObjectBuilder of) {
        return Answer.object().add("type", "array").add("items", of);
    }

    private static JsonObjectBuilder text(String format) {
        JsonObjectBuilder text = Answer.object().add("type", "string");
        return format == null ? text : text.add("format", format);
    }

    private static JsonObjectBuilder orNull(String format) {
        JsonObjectBuilder text = Answer.object().add("type", Answer.array().add("string").add("null"));
        return format == null ? text : text.add("format", format);
    }

    private static JsonObjectBuilder number() {
        return Answer.object().add("type", "integer");
    }
}
