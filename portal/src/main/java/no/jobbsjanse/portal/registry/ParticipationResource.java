package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.EditConflict;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.Missing;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.registry.SaveRefusals;
import no.jobbsjanse.registry.Saved;
import no.jobbsjanse.registry.Step;

/**
 * Registers a participation and saves its fields, one request each, sent by {@code autosave.js}. Answers in the words
 * of the page. What somebody typed stays in the browser whatever the answer is.
 */
@Path("participations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ParticipationResource {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private WorkContext context;

    @Inject
    private Registration registration;

    @Inject
    private Autosave autosave;

    @Inject
    private SaveRefusals refusals;

    @Inject
    private NorwegianClock clock;

    @Inject
    private FieldInputs inputs;

    @Inject
    private Texts texts;

    /**
     * The first page: {@code {operation, values}}. 201 with the new id as soon as all is there and right; until then
     * 200 with what is missing and what is wrong.
     */
    @POST
    public Response register(JsonObject request) {
        Map<String, BrokenRule> broken = new HashMap<>();
        Map<String, String> values = values(sent(request.getJsonObject("values")), broken);
        Registration.Outcome outcome = registration.register(mandate(values),
                UUID.fromString(request.getString("operation", "")), values);
        if (outcome instanceof Registration.Registered registered) {
            return Response.status(Response.Status.CREATED).entity(registered(registered, values)).build();
        }
        Registration.Incomplete incomplete = (Registration.Incomplete) outcome;
        broken.putAll(incomplete.broken());
        return Response.ok(incomplete(incomplete, broken)).build();
    }

    /** A part that our own pages always send. */
    private static <T> T sent(T part) {
        return Optional.ofNullable(part).orElseThrow(BadRequestException::new);
    }

    private JsonObject registered(Registration.Registered registered, Map<String, String> values) {
        JsonObjectBuilder read = Answer.object();
        values.forEach((key, value) -> addAsRead(read, key, DataDictionary.field(key).orElseThrow(), value));
        return Answer.object().add("id", registered.id().toString()).add("version", registered.version())
                .add("savedAt", DateText.time(registered.at())).add("values", read).build();
    }

    /** A value as the register has read it. A number is not sent back. */
    private static void addAsRead(JsonObjectBuilder answer, String key, Field<?> field, String value) {
        if (value.isEmpty() || field == DataDictionary.NATIONAL_ID) {
            answer.addNull(key);
        } else {
            answer.add(key, FieldText.onScreen(field, value));
        }
    }

    /** What is missing in words, unless it is there but cannot be read. */
    private JsonObject incomplete(Registration.Incomplete incomplete, Map<String, BrokenRule> broken) {
        JsonArrayBuilder missing = Answer.array();
        incomplete.missing().stream().filter(field -> !broken.containsKey(field.key()))
                .forEach(field -> missing.add(texts.get("field." + field.key()).toLowerCase(texts.getLanguage()
                        .locale())));
        JsonObjectBuilder errors = Answer.object();
        broken.forEach((field, rule) -> errors.add(field, error(rule)));
        return Answer.object().add("missing", missing).add("errors", errors).build();
    }

    private Map<String, String> values(JsonObject typed, Map<String, BrokenRule> broken) {
        Map<String, String> values = new HashMap<>();
        for (Field<?> field : DataDictionary.fields(Step.PERSON)) {
            try {
                values.put(field.key(), FieldText.typed(field, typed.getString(field.key(), ""), clock.today()));
            } catch (BrokenRule rule) {
                broken.put(field.key(), rule);
            }
        }
        return values;
    }

    /** For the place chosen on the page; while none is chosen, for the one she works in. */
    private Mandate mandate(Map<String, String> values) {
        String municipality = values.getOrDefault(DataDictionary.MUNICIPALITY.key(), "");
        String district = values.getOrDefault(DataDictionary.DISTRICT.key(), "");
        return municipality.isEmpty() || !district.isEmpty() && !district.startsWith(municipality)
                ? context.mandate() : context.mandate(placeOf(municipality, district));
    }

    private Scope placeOf(String municipality, String district) {
        return new Scope(municipality, district.isEmpty() ? null : district);
    }

    /**
     * One field: {@code {operation, field, value, version}}. 200 when it is in the database, 422 when the value is
     * refused, 409 when somebody else has changed the field, 404 when there is no such participation for this user.
     */
    @POST
    @Path("{id}/fields")
    public Response save(@PathParam("id") UUID id, JsonObject request) {
        Field<?> field = DataDictionary.field(request.getString("field", "")).orElseThrow(BadRequestException::new);
        String row = request.getString("row", "");
        FieldSave typed = new FieldSave(UUID.fromString(request.getString("operation", "")), id,
                row.isEmpty() ? null : UUID.fromString(row), field.key(), request.getString("value", ""),
                sent(request.getJsonNumber("version")).longValue());
        try {
            FieldSave save = typed.withValue(FieldText.typed(field, typed.value(), clock.today()));
            Saved saved = autosave.save(context.mandate(), save);
            return Response.ok(saved(id, field, save.value(), saved)).build();
        } catch (BrokenRule rule) {
            refusals.keep(context.mandate(), typed, rule.key());
            return Response.status(UNPROCESSABLE).entity(error(rule)).build();
        } catch (EditConflict conflict) {
            refusals.keep(context.mandate(), typed, SaveRefusals.CONFLICT);
            return Response.status(Response.Status.CONFLICT).entity(Answer.object()
                    .add("theirs", FieldText.onScreen(field, conflict.theirs()))
                    .add("message", texts.format("save.conflict", conflict.by(), DateText.time(conflict.at())))
                    .add("version", conflict.version()).build()).build();
        }
    }

    private JsonObject saved(UUID id, Field<?> field, String value, Saved saved) {
        JsonObjectBuilder alsoChanged = Answer.object();
        saved.alsoChanged().forEach((key, other) -> alsoChanged.add(key,
                FieldText.onScreen(DataDictionary.field(key).orElseThrow(), other)));
        JsonObjectBuilder notices = Answer.object();
        saved.notices().forEach(notice -> notices.add(notice.field().key(), inputs.words(notice)));
        List<Missing> missing = saved.progress().missing();
        JsonArrayBuilder hidden = Answer.array();
        saved.hidden().forEach(hidden::add);
        JsonObjectBuilder answer = Answer.object();
        addAsRead(answer, "value", field, value);
        return answer
                .add("version", saved.version())
                .add("savedAt", DateText.time(saved.at()))
                .add("status", saved.progress().status().name())
                .add("statusText", texts.get("status." + saved.progress().status()))
                .add("meaning", NowText.meaning(saved.progress(), texts))
                .add("missing", NowText.missing(saved.progress(), texts))
                .add("firstMissing", missing.isEmpty() ? "" : StepList.address(missing.get(0), id))
                .add("hidden", hidden)
                .add("notices", notices)
                .add("alsoChanged", alsoChanged)
                .add("steps", StepList.missing(saved.progress(), texts))
                .build();
    }

    private JsonObject error(BrokenRule rule) {
        JsonObjectBuilder error = Answer.object().add("message", texts.of(rule));
        if (rule.key().equals("nationalId.alreadyRegistered")) {
            error.add("link", "/registry/person?id=" + rule.arguments().get(0))
                    .add("linkText", texts.get("register.openHer"));
        } else if (rule.key().equals("nationalId.returning") || rule.key().equals("nationalId.tookPartBefore")) {
            error.add("link", "/registry/again?id=" + rule.arguments().get(0))
                    .add("linkText", texts.get("returning.action"));
        }
        return error.build();
    }
}
