package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.Listing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The interface as OpenAPI 3.1, from {@link Operation#ALL} and the data dictionary. Written by ourselves: the server's own
 * generator would describe the endpoints of the pages too, and knows nothing of the dictionary.
 */
@ApplicationScoped
public class ApiDocument {

    /** Of nobody: Tenor's series of synthetic numbers. */
    static final String SYNTHETIC = "01819049846";

    private static final String JSON = "application/json";
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    @Inject
    private Texts texts;

    @Inject
    private ApiSchemas schemas;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Inject
    @ConfigProperty(name = "oidc.issuer")
    private String issuer;

    JsonObject write() {
        JsonObjectBuilder paths = Answer.object();
        Map<String, List<Operation>> byPath = Operation.ALL.stream().collect(Collectors.groupingBy(Operation::path,
                LinkedHashMap::new, Collectors.toList()));
        byPath.forEach((path, operations) -> {
            JsonObjectBuilder methods = Answer.object();
            operations.forEach(operation -> methods.add(operation.method().toLowerCase(Locale.ROOT),
                    operation(operation)));
            paths.add(path, methods);
        });
        return Answer.object().add("openapi", "3.1.0")
                .add("info", Answer.object().add("title", texts.get("api.title")).add("version", "1")
                        .add("description", texts.get("api.lead")))
                .add("externalDocs", Answer.object().add("url", app + "/open/api"))
                .add("servers", Answer.array().add(Answer.object().add("url", app + OpenApi.PATH)))
                .add("security", Answer.array().add(Answer.object().add("keycloak", Answer.array())))
                .add("paths", paths)
                .add("components", Answer.object().add("schemas", schemas.all()).add("securitySchemes", security()))
                .build();
    }

    private JsonObjectBuilder security() {
        return Answer.object().add("keycloak", Answer.object().add("type", "oauth2")
                .add("flows", Answer.object().add("clientCredentials", Answer.object()
                        .add("tokenUrl", issuer + "/protocol/openid-connect/token").add("scopes", Answer.object()))));
    }

    private JsonObjectBuilder operation(Operation operation) {
        JsonObjectBuilder written = Answer.object().add("operationId", operation.key())
                .add("summary", texts.get("api.op." + operation.key()))
                .add("description", texts.get("api.op." + operation.key() + ".text"))
                .add("parameters", parameters(operation));
        if (operation.isPublic()) {
            written.add("security", Answer.array());
        }
        if (operation.request() != null) {
            written.add("requestBody", Answer.object().add("required", true).add("content", content(JSON,
                    operation.request())));
        }
        return written.add("responses", responses(operation));
    }

    private JsonArrayBuilder parameters(Operation operation) {
        JsonArrayBuilder parameters = Answer.array();
        IN_PATH.matcher(operation.path()).results().map(found -> found.group(1)).forEach(name ->
                parameters.add(parameter(name, "path", true, inPath(name))));
        operation.parameters().forEach(name -> parameters.add(parameter(name, "query", false, inQuery(name))));
        if (operation.hasKey()) {
            parameters.add(parameter(Once.KEY, "header", true, Answer.object().add("type", "string")
                    .add("maxLength", 100)));
        }
        parameters.add(parameter("Accept-Language", "header", false, Answer.object().add("type", "string")
                .add("enum", strings(Set.of("nb", "nn")))));
        return parameters;
    }

    private JsonObjectBuilder parameter(String name, String in, boolean required, JsonObjectBuilder schema) {
        return Answer.object().add("name", name).add("in", in).add("required", required)
                .add("description", texts.get("api.parameter." + name)).add("schema", schema);
    }

    private static JsonObjectBuilder inPath(String name) {
        JsonObjectBuilder schema = Answer.object().add("type", "string");
        return switch (name) {
            case "rows" -> schema.add("enum", strings(List.of("measures", "absences", "tests", "goals")));
            case "list" -> schema.add("examples", strings(List.of("TYPE_FINANSIERING")));
            default -> schema.add("format", "uuid");
        };
    }

    private static JsonObjectBuilder inQuery(String name) {
        JsonObjectBuilder schema = Answer.object();
        return switch (name) {
            case "status" -> schema.add("type", "array").add("items", ApiSchemas.status());
            case "changedSince" -> schema.add("type", "string").add("format", "date-time");
            case "year" -> schema.add("type", "integer").add("minimum", 2000).add("maximum", 2099);
            case "after" -> schema.add("type", "string").add("format", "uuid");
            default -> schema.add("type", "integer").add("minimum", 1).add("maximum", Listing.MOST).add("default", 50);
        };
    }

    private JsonObjectBuilder responses(Operation operation) {
        JsonObjectBuilder responses = Answer.object();
        responses.add(String.valueOf(operation.status()), Answer.object()
                .add("description", texts.get("api.op." + operation.key())).add("content", content(JSON,
                        operation.response())));
        operation.problems().forEach(problem -> responses.add(String.valueOf(problem.status()), Answer.object()
                .add("description", texts.get("api.problem." + problem))
                .add("content", content(Problems.MEDIA_TYPE, "Problem"))));
        return responses;
    }

    private static JsonObjectBuilder content(String type, String schema) {
        return Answer.object().add(type, Answer.object().add("schema", ApiSchemas.of(schema)));
    }

    private static JsonArrayBuilder strings(Collection<String> all) {
        JsonArrayBuilder array = Answer.array();
        all.stream().sorted().forEach(array::add);
        return array;
    }
}
