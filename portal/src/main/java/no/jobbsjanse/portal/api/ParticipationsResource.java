package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.Listing;
import no.jobbsjanse.registry.ListingQuery;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.Registration;

/** The participations of the place: listed, looked for by number, registered. */
@Path("participations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ParticipationsResource {

    @Inject
    private Caller caller;

    @Inject
    private Once once;

    @Inject
    private Listing listing;

    @Inject
    private Overview overview;

    @Inject
    private Registration registration;

    @Inject
    private ParticipationJson json;

    /** A page of all, or of those in some statuses, changed since a time, or who took part in a year. */
    @GET
    public JsonObject list(@QueryParam("status") List<String> status, @QueryParam("changedSince") String changedSince,
            @QueryParam("year") String year, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Listing.Page page = listing.page(caller.mandate(), new ListingQuery(Parameters.statuses(status),
                Parameters.time("changedSince", changedSince), Parameters.year(year), Parameters.after(after),
                Parameters.limit(limit)));
        JsonArrayBuilder participations = Answer.array();
        page.participations().forEach(one -> participations.add(json.listed(one)));
        JsonObjectBuilder answer = Answer.object().add("participations", participations);
        return (page.next() == null ? answer.addNull("next") : answer.add("next", page.next().toString()))
                .add("readAt", FieldJson.time(page.readAt())).build();
    }

    /** Those of a woman, by her number, which never stands in an address. */
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject search(String body) {
        String number = Body.of(body, Set.of("nationalId")).text("nationalId");
        if (!number.matches("\\d{11}")) {
            throw Problem.malformed("/nationalId", "api.number");
        }
        JsonArrayBuilder found = Answer.array();
        overview.search(caller.mandate(), number).forEach(one -> found.add(Answer.object()
                .add("id", one.id().toString()).add("status", one.status().code())
                .add("startedOn", one.startedOn().toString())
                .add("endedOn", FieldJson.text(one.endedOn()))));
        return Answer.object().add("participations", found).build();
    }

    /** Registers a participant. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@HeaderParam(Once.KEY) String key, String body) {
        return once.answer(key, body, operations -> {
            Map<String, String> values = FieldJson.values(Body.of(body, Set.of("fields")).fields(), Kind.PARTICIPATION);
            Mandate mandate = mandate(values);
            return registered(registration.register(mandate, operations.of("register"), values, ChangeSource.API));
        });
    }

    /** For the place of the system, or the district of it that is named. */
    private Mandate mandate(Map<String, String> values) {
        Mandate own = caller.mandate();
        String municipality = named(values, DataDictionary.MUNICIPALITY.key(), own.scope().municipality());
        String district = named(values, DataDictionary.DISTRICT.key(), own.scope().district());
        if (!own.scope().includes(municipality, district) || district != null && !district.startsWith(municipality)) {
            throw Problem.of(ProblemType.FORBIDDEN, List.of(new Problem.Mistake(null, null,
                    new BrokenRule("api.notYourPlace"))));
        }
        return new Mandate(own.actor(), new Scope(municipality, district), own.permissions());
    }

    private static String named(Map<String, String> values, String key, String own) {
        if (own != null && values.getOrDefault(key, "").isBlank()) {
            values.put(key, own);
        }
        String named = values.getOrDefault(key, "");
        return named.isBlank() ? null : named;
    }

    /** @throws Problem with all that is missing and all that is wrong */
    static Once.Done registered(Registration.Outcome outcome) {
        if (outcome instanceof Registration.Incomplete incomplete) {
            List<Problem.Mistake> mistakes = new ArrayList<>();
            incomplete.missing().forEach(field -> mistakes.add(Problem.Mistake.inField(field.key(),
                    new BrokenRule("field.required"))));
            incomplete.broken().forEach((key, rule) -> mistakes.add(Problem.Mistake.inField(key, rule)));
            throw Problem.of(ProblemType.REFUSED, mistakes);
        }
        Registration.Registered registered = (Registration.Registered) outcome;
        return new Once.Done(Response.Status.CREATED.getStatusCode(), "/participations/" + registered.id(),
                Answer.object().add("id", registered.id().toString()).add("version", registered.version())
                        .add("changedAt", FieldJson.time(registered.at())).build());
    }
}
