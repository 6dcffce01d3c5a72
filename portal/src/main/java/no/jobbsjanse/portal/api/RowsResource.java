package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NoSuchParticipation;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.Saved;

/** Measures, absences, tests and goals of a participation: added, changed, taken away. */
@Path("participations/{id:" + Parameters.KEY + "}/{rows:measures|absences|tests|goals}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RowsResource {

    @Inject
    private Caller caller;

    @Inject
    private Once once;

    @Inject
    private Participations participations;

    @Inject
    private Autosave autosave;

    @Inject
    private ParticipationJson json;

    @PathParam("id")
    private String id;

    @PathParam("rows")
    private String rows;

    /** Adds a row: {@code {fields}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@HeaderParam(Once.KEY) String key, String body) {
        UUID participation = UUID.fromString(id);
        return once.answer(key, body, operations -> {
            UUID row = operations.of("row");
            Saved saved = save(participation, row, Body.of(body, Set.of("fields")), Long.MAX_VALUE, operations);
            return new Once.Done(Response.Status.CREATED.getStatusCode(), "/participations/" + participation + "/" + rows
                    + "/" + row, json.saved(participation, saved).add("row", row.toString()).build());
        });
    }

    /** Changes fields of a row, all or none: {@code {version, fields}}. */
    @PATCH
    @Path("{row:" + Parameters.KEY + "}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("row") String row, @HeaderParam(Once.KEY) String key, String body) {
        UUID participation = UUID.fromString(id);
        return once.answer(key, body, operations -> {
            UUID known = known(participation, row);
            Body sent = Body.of(body, Set.of("version", "fields"));
            Saved saved = save(participation, known, sent, sent.version(), operations);
            return new Once.Done(Response.Status.OK.getStatusCode(), null,
                    json.saved(participation, saved).add("row", known.toString()).build());
        });
    }

    /** Takes a row away. */
    @DELETE
    @Path("{row:" + Parameters.KEY + "}")
    public JsonObject remove(@PathParam("row") String row) {
        UUID participation = UUID.fromString(id);
        UUID known = known(participation, row);
        Saved saved = autosave.save(caller.mandate(), List.of(new FieldSave(UUID.randomUUID(), participation, known,
                kind().name().toLowerCase(Locale.ROOT) + ".removed", "true", Long.MAX_VALUE)), ChangeSource.API);
        return json.saved(participation, saved).build();
    }

    private Saved save(UUID participation, UUID row, Body sent, long version, Once.Operations operations) {
        Map<String, String> values = FieldJson.values(sent.fields(), kind());
        return autosave.save(caller.mandate(), values.entrySet().stream().map(one -> new FieldSave(
                operations.of(one.getKey()), participation, row, one.getKey(), one.getValue(), version)).toList(),
                ChangeSource.API);
    }

    private Kind kind() {
        return Parameters.rows(rows);
    }

    /** A save would add a row that is not there. */
    private UUID known(UUID participation, String row) {
        return participations.open(caller.mandate(), participation).orElseThrow(NoSuchParticipation::new).rows()
                .get(kind()).stream().filter(one -> one.id().toString().equals(row)).findFirst()
                .orElseThrow(NoSuchParticipation::new).id();
    }
}
