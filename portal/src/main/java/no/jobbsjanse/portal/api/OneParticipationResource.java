package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.Discharge;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NoSuchParticipation;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.Registration;

/** One participation: read, changed, discharged, opened again, followed by another. */
@Path("participations/{id:" + Parameters.KEY + "}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OneParticipationResource {

    @Inject
    private Caller caller;

    @Inject
    private Once once;

    @Inject
    private Participations participations;

    @Inject
    private Autosave autosave;

    @Inject
    private Registration registration;

    @Inject
    private Discharge discharge;

    @Inject
    private ParticipationJson json;

    @PathParam("id")
    private String id;

    /** All that is registered. */
    @GET
    public JsonObject read() {
        return json.all(sheet());
    }

    /** Status and what is missing. */
    @GET
    @Path("readiness")
    public JsonObject readiness() {
        return json.readiness(sheet());
    }

    /** Changes fields, all or none: {@code {version, fields}}. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@HeaderParam(Once.KEY) String key, String body) {
        UUID participation = key();
        return once.answer(key, body, operations -> {
            Body sent = Body.of(body, Set.of("version", "fields"));
            long version = sent.version();
            List<FieldSave> saves = FieldJson.values(sent.fields(), Kind.PARTICIPATION).entrySet().stream()
                    .map(one -> new FieldSave(operations.of(one.getKey()), participation, null, one.getKey(),
                            one.getValue(), version)).toList();
            return new Once.Done(Response.Status.OK.getStatusCode(), null, json.saved(participation,
                    autosave.save(caller.mandate(), saves, ChangeSource.API)).build());
        });
    }

    /** A new period of hers, with what is known of her taken over. */
    @POST
    @Path("next")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response next(@HeaderParam(Once.KEY) String key, String body) {
        UUID former = key();
        return once.answer(key, body, operations -> {
            Map<String, String> values = FieldJson.values(Body.of(body, Set.of("fields")).fields(), Kind.PARTICIPATION);
            return ParticipationsResource.registered(registration.again(caller.mandate(), operations.of("next"), former,
                    values, ChangeSource.API));
        });
    }

    /** «Utskriv og registrer ferdig»; again changes nothing. */
    @PUT
    @Path("discharge")
    public JsonObject discharge() {
        discharge.discharge(caller.mandate(), key());
        return json.readiness(sheet());
    }

    /** Takes the discharge back; again changes nothing. */
    @DELETE
    @Path("discharge")
    public JsonObject reopen() {
        discharge.reopen(caller.mandate(), key());
        return json.readiness(sheet());
    }

    private UUID key() {
        return UUID.fromString(id);
    }

    private ParticipationSheet sheet() {
        return participations.open(caller.mandate(), key()).orElseThrow(NoSuchParticipation::new);
    }
}
