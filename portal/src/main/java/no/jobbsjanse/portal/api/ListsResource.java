package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Projects;
import no.jobbsjanse.registry.Todo;

/** What a system needs to know beside the participations: fields, codes, projects, caseworkers; and how the place stands. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

    @Inject
    private Caller caller;

    @Inject
    private Codebook codebook;

    @Inject
    private Projects projects;

    @Inject
    private Accounts accounts;

    @Inject
    private Overview overview;

    @Inject
    private FieldSchemas schemas;

    @Inject
    private Texts texts;

    /** All code lists. */
    @GET
    @Path("codebook")
    public JsonObject codebook() {
        JsonArrayBuilder lists = Answer.array();
        codebook.lists().forEach(list -> lists.add(list(list, codebook.list(list))));
        return Answer.object().add("lists", lists).build();
    }

    /** One code list. */
    @GET
    @Path("codebook/{list}")
    public JsonObject codes(@PathParam("list") String list) {
        List<Code> codes = codebook.list(list);
        if (codes.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return list(list, codes).build();
    }

    private JsonObjectBuilder list(String name, List<Code> codes) {
        JsonArrayBuilder all = Answer.array();
        codes.forEach(code -> all.add(Answer.object().add("code", code.code()).add("nb", code.bokmaal())
                .add("nn", code.nynorsk()).add("en", FieldJson.text(code.english())).add("parent", FieldJson.text(code.parent()))
                .add("validFrom", FieldJson.text(code.validFrom())).add("validTo", FieldJson.text(code.validTo()))));
        return Answer.object().add("list", name).add("label", texts.optional("list." + name)).add("codes", all);
    }

    /** Every field: what it belongs to, its type, what it must be filled in for. */
    @GET
    @Path("dictionary")
    public JsonObject dictionary() {
        JsonArrayBuilder fields = Answer.array();
        DataDictionary.fields().stream().filter(FieldJson::isOpen).forEach(field -> fields.add(schemas.entry(field)));
        return Answer.object().add("fields", fields).build();
    }

    /** The projects a participant can be in. */
    @GET
    @Path("projects")
    public JsonObject projects() {
        JsonArrayBuilder all = Answer.array();
        projects.list(caller.mandate()).forEach(one -> all.add(Answer.object().add("id", one.id())
                .add("name", one.name()).add("startsOn", FieldJson.text(one.startsOn())).add("endsOn", FieldJson.text(one.endsOn()))));
        return Answer.object().add("projects", all).build();
    }

    /** Those who can be her caseworker. */
    @GET
    @Path("caseworkers")
    public JsonObject caseworkers() {
        JsonArrayBuilder all = Answer.array();
        accounts.colleagues(caller.mandate().scope()).forEach(one -> all.add(Answer.object().add("id", one.subject())
                .add("name", one.name())));
        return Answer.object().add("caseworkers", all).build();
    }

    /** How many there are, how many lack something, and what waits. */
    @GET
    @Path("readiness")
    public JsonObject readiness() {
        OverviewQuery all = OverviewQuery.open().in(EnumSet.allOf(ParticipationStatus.class));
        JsonObjectBuilder byStatus = Answer.object();
        Map<ParticipationStatus, Long> counts = overview.counts(caller.mandate(), all);
        counts.forEach((status, count) -> byStatus.add(status.code(), count));
        Map<ParticipationStatus, Long> incomplete = overview.counts(caller.mandate(), new OverviewQuery(all.statuses(),
                null, null, OverviewQuery.MissingFilter.ANYTHING, null, null, all.sort(), false, 0));
        JsonObjectBuilder waiting = Answer.object();
        overview.todo(caller.mandate()).forEach((todo, count) -> {
            // Why somebody cannot be registered here is told nobody; neither is that there is somebody.
            if (todo != Todo.REFUSED) {
                waiting.add(todo.name(), count);
            }
        });
        return Answer.object().add("participations", sum(counts)).add("incomplete", sum(incomplete))
                .add("byStatus", byStatus).add("waiting", waiting).build();
    }

    private static long sum(Map<ParticipationStatus, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
