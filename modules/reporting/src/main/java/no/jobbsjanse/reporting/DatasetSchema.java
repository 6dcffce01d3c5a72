package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Extract;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.reporting.dataset.EntityNames;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Describes the JSON document of a dataset as JSON Schema 2020-12: from the data dictionary and the codebook. */
@ApplicationScoped
public class DatasetSchema {

    /** Where it is published, below the address of the portal. */
    public static final String PATH = "/open/dataset.schema.json";

    private static final Set<String> ALWAYS = Set.of("participation", "row", "pseudonym", "status");

    @Inject
    private Codebook codebook;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /** Where it can be read. */
    public String address() {
        return app + PATH;
    }

    /** The schema as of now: codes may have come. */
    public JsonObject document() {
        JsonObjectBuilder properties = Json.createObjectBuilder()
                .add("$schema", type("string"))
                .add("om", type("object").add("additionalProperties", type("string")));
        JsonArrayBuilder required = Json.createArrayBuilder().add("om");
        for (Kind kind : Kind.values()) {
            properties.add(EntityNames.of(kind), type("array").add("items", row(kind)));
            required.add(EntityNames.of(kind));
        }
        return Json.createObjectBuilder().add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$id", address()).add("title", "Jobbsjanseregisteret: datasett").add("type", "object")
                .add("properties", properties).add("required", required).add("additionalProperties", false).build();
    }

    private JsonObjectBuilder row(Kind kind) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (ExtractColumn column : Extract.columns(kind)) {
            properties.add(column.key(), value(column));
            if (ALWAYS.contains(column.key())) {
                required.add(column.key());
            }
        }
        return type("object").add("properties", properties).add("required", required).add("additionalProperties", false);
    }

    private JsonObjectBuilder value(ExtractColumn column) {
        return switch (column.content()) {
            case COUNT -> type("integer");
            case HOURS -> type("number");
            case DAY -> type("string").add("format", "date");
            case MONTH -> type("string").add("pattern", "^[0-9]{4}-[0-9]{2}$");
            case CODE -> type("string").add("enum", codes(column.list()));
            default -> type("string");
        };
    }

    private JsonArrayBuilder codes(String list) {
        return Json.createArrayBuilder(codebook.list(list).stream().map(Code::code).toList());
    }

    private static JsonObjectBuilder type(String name) {
        return Json.createObjectBuilder().add("type", name);
    }
}
