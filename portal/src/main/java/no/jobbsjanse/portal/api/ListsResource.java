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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Projects;
import no.jobbsjanse.registry.Readiness;
import no.jobbsjanse.registry.YearCounts;

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
    private Readiness readiness;

    @Inject
    private NorwegianClock clock;

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

    /**
     * How far the place has come with the annual report of a year, the present one if none is named: by project, and
     * altogether. The same counting as the page «Klar for årsrapport».
     */
    @GET
    @Path("readiness")
    public JsonObject readiness(@QueryParam("year") String asked) {
        int year = Optional.ofNullable(Parameters.year(asked)).orElseGet(() -> clock.today().getYear());
        List<YearCounts> counts = readiness.counts(caller.mandate(), year);
        JsonArrayBuilder byProject = Answer.array();
        counts.forEach(one -> byProject.add(figures(List.of(one)).add("project", FieldJson.text(one.project()))));
        return figures(counts).add("year", year).add("projects", byProject).build();
    }

    // Who cannot be registered here is counted nowhere: it would tell that there is somebody.
    private static JsonObjectBuilder figures(List<YearCounts> counts) {
        return Answer.object().add("participations", sum(counts, YearCounts::participants))
                .add("started", sum(counts, YearCounts::started)).add("ended", sum(counts, YearCounts::ended))
                .add("incomplete", sum(counts, YearCounts::incomplete)).add("missing", sum(counts, YearCounts::missing))
                .add("toDischarge", sum(counts, YearCounts::toDischarge));
    }

    private static long sum(List<YearCounts> counts, ToLongFunction<YearCounts> figure) {
        return counts.stream().mapToLong(figure).sum();
    }
}
