package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NorwegianClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open interface, explained to whoever builds a system on it: from the same lists as the document for machines. */
@Named("guide")
@RequestScoped
public class GuideView {

    @Inject
    private Texts texts;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Inject
    @ConfigProperty(name = "oidc.issuer")
    private String issuer;

    @Inject
    @ConfigProperty(name = "api.calls-per-minute", defaultValue = "300")
    private int most;

    /** Where the interface is. */
    public String getAddress() {
        return app + OpenApi.PATH;
    }

    /** How a token is got, for a command line. */
    public String getTokenCommand() {
        return "TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=… -d client_secret=… \\\n  " + issuer
                + "/protocol/openid-connect/token | sed 's/.*\"access_token\":\"\\([^\"]*\\).*/\\1/')";
    }

    /** The first call, for a command line. */
    public String getFirstCommand() {
        return "curl -H \"Authorization: Bearer $TOKEN\" \\\n  " + getAddress() + "/participations";
    }

    /** How often a system may call, in words. */
    public String getLimit() {
        return texts.with("api.rules.limit", most);
    }

    /** What can be asked for. */
    public List<Operation> getOperations() {
        return Operation.ALL;
    }

    /** Who may, in words. */
    public String right(Operation operation) {
        return texts.get("api.right." + (operation.isPublic() ? "open" : operation.writes() ? "write" : "read"));
    }

    /** What fields belong to: the participation, and its rows. */
    public List<String> getEntries() {
        return Arrays.stream(Kind.values()).map(FieldSchemas::of).toList();
    }

    /** The fields of a participation or of one kind of rows. */
    public List<Field<?>> fields(String entry) {
        return DataDictionary.fields().stream()
                .filter(field -> FieldJson.isOpen(field) && FieldSchemas.of(field.kind()).equals(entry)).toList();
    }

    /** What a value looks like, in words. */
    public String type(Field<?> field) {
        String key = "api.type." + FieldSchemas.type(field);
        return field.type() instanceof FieldType.CodeOf codes ? texts.with(key, codes.list()) : texts.get(key);
    }

    /** What a field must be filled in for, in words; empty for nothing. */
    public String required(Field<?> field) {
        return field.requiredFor().stream().map(one -> texts.get("api.required." + one)).sorted()
                .collect(Collectors.joining(", "));
    }

    /** The names of the code lists that fields take their codes from. */
    public List<String> getLists() {
        return DataDictionary.fields().stream().flatMap(field -> field.type() instanceof FieldType.CodeOf codes
                ? Stream.of(codes.list()) : Stream.empty()).distinct().sorted().toList();
    }

    /** The codes of a list. */
    public List<Code> codes(String list) {
        return codebook.list(list);
    }

    /** What a code means, and that it is over if so. */
    public String label(Code code) {
        return code.isValidOn(clock.today()) ? texts.of(code)
                : texts.of(code) + " (" + texts.get("api.codes.ended") + ")";
    }

    /** What can go wrong. */
    public List<ProblemType> getProblems() {
        return List.of(ProblemType.values());
    }
}
