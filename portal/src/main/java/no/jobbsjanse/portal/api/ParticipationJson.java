package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.ListedParticipation;
import no.jobbsjanse.registry.Missing;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.Notice;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.PersonSummary;
import no.jobbsjanse.registry.Progress;
import no.jobbsjanse.registry.RowSheet;
import no.jobbsjanse.registry.Saved;

/** Participations as systems see them, their fields by the keys of the data dictionary. */
@ApplicationScoped
public class ParticipationJson {

    @Inject
    private Texts texts;

    /** One of a list: neither name nor number. */
    JsonObject listed(ListedParticipation one) {
        return Answer.object().add("id", one.id().toString()).add("version", one.version())
                .add("changedAt", FieldJson.time(one.changedAt())).add("status", one.status().code())
                .add("startedOn", one.startedOn().toString()).add("endedOn", FieldJson.text(one.endedOn()))
                .add("dischargedAt", FieldJson.text(one.dischargedAt())).add("project", FieldJson.text(one.project()))
                .add("missing", one.missing()).build();
    }

    /** All that is registered and applies. */
    JsonObject all(ParticipationSheet sheet) {
        JsonObjectBuilder rows = Answer.object();
        sheet.rows().forEach((kind, list) -> {
            if (kind != Kind.PARTICIPATION) {
                JsonArrayBuilder array = Answer.array();
                list.forEach(row -> array.add(row(kind, row)));
                rows.add(Parameters.plural(kind), array);
            }
        });
        return Answer.object().add("id", sheet.id().toString()).add("version", sheet.version())
                .add("changedAt", FieldJson.time(sheet.changedAt())).add("status", sheet.progress().status().code())
                .add("dischargedAt", FieldJson.text(sheet.dischargedAt())).add("person", person(sheet.person()))
                .add("fields", fields(Kind.PARTICIPATION, sheet.values(), sheet.hidden())).add("rows", rows)
                .add("missing", missing(sheet.progress())).add("notices", notices(sheet.notices()))
                .add("later", FieldJson.text(sheet.laterParticipation())).build();
    }

    private JsonObjectBuilder row(Kind kind, RowSheet row) {
        return Answer.object().add("id", row.id().toString()).add("fields", fields(kind, row.values(), row.hidden()));
    }

    /** What does not apply keeps its value, and is told nobody. */
    private static JsonObjectBuilder fields(Kind kind, Map<String, String> values, Set<String> hidden) {
        JsonObjectBuilder fields = Answer.object();
        DataDictionary.fields(kind).stream().filter(field -> FieldJson.isOpen(field) && !hidden.contains(field.key()))
                .forEach(field -> fields.add(field.key(), FieldJson.value(field, values.get(field.key()))));
        return fields;
    }

    /** A system is let in without the right to see protected people: their names are not in what it is given. */
    private static JsonObjectBuilder person(PersonSummary person) {
        return Answer.object().add("name", person.nameState() == NameState.FOUND && person.name() != null
                        ? FieldJson.text(person.name().full()) : JsonValue.NULL)
                .add("nameState", person.nameState().name()).add("birthDate", FieldJson.text(person.birthDate()));
    }

    /** Where she stands and what is missing, in words too. */
    JsonObject readiness(ParticipationSheet sheet) {
        return Answer.object().add("id", sheet.id().toString()).add("version", sheet.version())
                .add("status", sheet.progress().status().code()).add("missing", missing(sheet.progress()))
                .add("notices", notices(sheet.notices())).build();
    }

    private JsonArrayBuilder missing(Progress progress) {
        JsonArrayBuilder missing = Answer.array();
        progress.missing().forEach(one -> missing.add(missing(one)
                .add("label", texts.get("field." + one.field().key()))));
        return missing;
    }

    private JsonArrayBuilder notices(List<Notice> notices) {
        JsonArrayBuilder all = Answer.array();
        notices.forEach(one -> all.add(Answer.object().add("field", one.field().key()).add("code", one.key())
                .add("detail", texts.format("notice." + one.key(), one.arguments().toArray()))));
        return all;
    }

    private static JsonObjectBuilder missing(Missing one) {
        JsonObjectBuilder missing = Answer.object().add("field", one.field().key());
        return one.row() == null ? missing : missing.add("row", one.row().toString());
    }

    /** What a change has brought about: keys, no values and no words, because it is kept to be answered again. */
    JsonObjectBuilder saved(UUID participation, Saved saved) {
        JsonArrayBuilder missing = Answer.array();
        saved.progress().missing().forEach(one -> missing.add(missing(one)));
        JsonArrayBuilder emptied = Answer.array();
        saved.alsoChanged().keySet().forEach(emptied::add);
        return Answer.object().add("id", participation.toString()).add("version", saved.version())
                .add("changedAt", FieldJson.time(saved.at())).add("status", saved.progress().status().code())
                .add("missing", missing).add("emptied", emptied);
    }
}
